using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Time;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Applications;

/// <summary>
/// The application's keys for every process: what is configured, else what the Application grain keeps. What one process takes over the others
/// learn within seconds; nobody waits for that, and nobody is stopped by a grain that cannot answer.
/// </summary>
public sealed class SharedApplicationKeys(IGrainFactory grains, IOptions<VonageOptions> vonage, MachineClock machine) : IApplicationKeysSource
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConfiguredApplicationKeys _configured = new(vonage);
    private Entry? _entry;
    private int _reading;

    /// <summary>True when the configuration names the application.</summary>
    public bool IsConfigured => vonage.Value.HasAccount;

    /// <inheritdoc/>
    public async ValueTask<ApplicationKeys?> Get(CancellationToken cancellationToken = default) =>
        IsConfigured ? await _configured.Get(cancellationToken) : (await Current()).Keys;

    /// <summary>The keys that all processes share, some seconds old at most.</summary>
    public async ValueTask<SharedKeys> Shared() => (await Current()).Shared;

    /// <summary>The keys as they are now, after a change of our own.</summary>
    public async ValueTask<SharedKeys> Refresh() => (await Read()).Shared;

    private async ValueTask<Entry> Current()
    {
        if (Volatile.Read(ref _entry) is not { } entry)
        {
            return await Read();
        }

        if (machine.Time.GetElapsedTime(entry.ReadAt) >= Fresh && Interlocked.CompareExchange(ref _reading, 1, 0) == 0)
        {
            ReadAgain().Ignore();
        }

        return entry;
    }

    private async Task ReadAgain()
    {
        try
        {
            await Read();
        }
        catch (Exception e) when (e is OrleansException or TimeoutException or GrainRestartingException or ObjectDisposedException)
        {
            // What is known stays good until somebody answers.
        }
        finally
        {
            Volatile.Write(ref _reading, 0);
        }
    }

    private async Task<Entry> Read()
    {
        var at = machine.Time.GetTimestamp();
        var shared = await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Keys();
        var known = Volatile.Read(ref _entry);

        // The same keys stay the same object, for tokens are kept with it.
        var keys = known is not null && known.Shared == shared
            ? known.Keys
            : ApplicationKeys.Parse(shared.ApplicationId, shared.PrivateKeyPem, shared.Origin != ApplicationOrigin.Local);
        return Keep(new Entry(shared, keys, at));
    }

    // Of two who read at once, who began later knows more, whoever hears first.
    private Entry Keep(Entry read)
    {
        while (true)
        {
            var known = Volatile.Read(ref _entry);
            if (known is not null && known.ReadAt > read.ReadAt)
            {
                return known;
            }

            if (ReferenceEquals(Interlocked.CompareExchange(ref _entry, read, known), known))
            {
                return read;
            }
        }
    }

    private sealed record Entry(SharedKeys Shared, ApplicationKeys Keys, long ReadAt);
}
