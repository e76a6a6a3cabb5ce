using ContactCenter.Gateway.Api.Platform;
using ContactCenter.Grains.Applications;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Time;
using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Sdk;

/// <summary>
/// The region in which the application has its users (facts §4.1): what is configured, else what the platform says, asked again after ten minutes. Who signs in never waits for it long,
/// and is never turned away for it.
/// </summary>
internal sealed partial class ApplicationRegion(SharedApplicationKeys keys, IOptions<VonageOptions> vonage, MachineClock machine, ILogger<ApplicationRegion> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FreshAfterFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private Known? _known;

    /// <summary>Its name; null: it has none of its own, or it is not known.</summary>
    /// <param name="platform">Asks the platform.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async ValueTask<string?> Get(PlatformApplications platform, CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(vonage.Value.Region))
        {
            return vonage.Value.Region;
        }

        // Without the account's key the platform tells nothing of applications, and of a local one it knows nothing.
        if (!vonage.Value.HasCredentials || (!keys.IsConfigured && (await keys.Shared()).Origin == ApplicationOrigin.Local))
        {
            return null;
        }

        var id = (await keys.Get(stop))!.ApplicationId;
        var known = Volatile.Read(ref _known);
        if (known?.Application == id && machine.Time.GetElapsedTime(known.At) < known.For)
        {
            return known.Region;
        }

        var read = await Read(platform, id, stop) ?? new(id, known?.Application == id ? known.Region : null, machine.Time.GetTimestamp(), FreshAfterFailure);
        Volatile.Write(ref _known, read);
        return read.Region;
    }

    private async Task<Known?> Read(PlatformApplications platform, string id, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, machine.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            var read = await platform.Read(id, end.Token);
            if (read.IsOk)
            {
                return new(id, read.Value.Region, machine.Time.GetTimestamp(), Fresh);
            }

            LogNotRead(read.Failure.Code);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            LogNotRead("timeout");
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The application's region could not be read ({Code}), so agents' desktops log in where they did last, or in the SDK's standard region; set Vonage:Region to be independent of that")]
    private partial void LogNotRead(string code);

    private sealed record Known(string Application, string? Region, long At, TimeSpan For);
}
