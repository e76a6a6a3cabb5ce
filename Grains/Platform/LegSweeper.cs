using ContactCenter.Domain.Budget;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Time;
using ContactCenter.Grains.Watches;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Platform;

/// <summary>
/// Compares the platform's living legs with those that calls believe in, for the calls on this silo's watch shards: a leg that the
/// lists do not show is asked for once, and its call told when it is over. Runs only while calls are in progress and a platform is configured.
/// </summary>
internal sealed partial class LegSweeper(
    PlatformLegs platform, WatchCounts counts, IGrainFactory grains, TimeProvider clock, IServiceProvider services, ILogger<LegSweeper> log)
    : BackgroundService
{
    /// <summary>Pause between two comparisons: with the grace and the requests themselves well below the 30 s of design §5.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>Pause after the platform did not answer about a leg, or did not give its lists; it doubles up to <see cref="Period"/> while nothing changes.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Webhooks on their way get this long.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // In the order of a leg's life, so that one that moves on while the lists are read is on one of them.
    private static readonly string[] Living = ["started", "ringing", "answered"];
    private const string Lists = "lists";
    private static readonly TimeSpan LongestLeg = TimeSpan.FromHours(3);
    private readonly WorkInFlight? _work = services.GetService<WorkInFlight>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (platform.Client is not { } client)
        {
            return;
        }

        HashSet<string> unanswered = [];
        for (var pause = Period; !stoppingToken.IsCancellationRequested;)
        {
            await counts.AnyInProgress().WaitAsync(stoppingToken);
            await Task.Delay(pause, clock, stoppingToken);
            var before = unanswered;
            unanswered = await Unanswered(client, stoppingToken);
            pause = unanswered.Count == 0 ? Period : unanswered.IsSubsetOf(before) ? TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, Period.Ticks)) : Again;
        }
    }

    // Legs of which the platform did not say what became of them; the lists, where it did not give those.
    private async Task<HashSet<string>> Unanswered(VonageCallsClient client, CancellationToken stopping)
    {
        var unanswered = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var work = _work?.Begin() ?? default;
            await Sweep(client, unanswered, stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogNotSwept(e);
            unanswered.Add(Lists);
        }

        return unanswered;
    }

    private async Task Sweep(VonageCallsClient client, HashSet<string> unanswered, CancellationToken stopping)
    {
        if (counts.Shards.Length == 0)
        {
            return;
        }

        using var urgency = VonageBudget.As(BudgetPriority.Announce);
        var asked = clock.GetTimestamp();
        var living = new HashSet<string>(StringComparer.Ordinal);
        foreach (var status in Living)
        {
            for (int? index = 0; index is { } next;)
            {
                var page = await client.List(new() { Status = status, StartedFrom = clock.GetUtcNow() - LongestLeg, RecordIndex = next }, stopping);
                if (!page.IsOk)
                {
                    // Half a list would make every other leg look dead.
                    LogNoList(page.Failure.Message);
                    unanswered.Add(Lists);
                    return;
                }

                living.UnionWith(page.Value.Calls.Select(leg => leg.Uuid));
                index = page.Value.NextIndex;
            }
        }

        foreach (var shard in counts.Shards)
        {
            foreach (var call in await grains.GetGrain<IWatchGrain>(shard).List())
            {
                await Compare(client, grains.GetGrain<ICallGrain>(call), living, unanswered, clock.GetElapsedTime(asked) + Grace, stopping);
            }
        }
    }

    private static async Task Compare(
        VonageCallsClient client, ICallGrain call, HashSet<string> living, HashSet<string> unanswered, TimeSpan silence, CancellationToken stopping)
    {
        foreach (var leg in await call.SilentLegs(silence))
        {
            if (living.Contains(leg.Uuid))
            {
                continue;
            }

            var address = PlatformLegs.Address(leg.Uuid, leg.RegionUrl);
            var found = await client.Get(address, stopping);
            if (found.IsOk && LegStatuses.IsTerminal(LegStatuses.Parse(found.Value.Status)))
            {
                await call.Heal(new()
                {
                    Uuid = leg.Uuid,
                    Status = found.Value.Status,
                    StartTime = found.Value.StartTime,
                    EndTime = found.Value.EndTime,
                    DurationSeconds = (int?)found.Value.Duration?.TotalSeconds,
                    Price = found.Value.Price,
                });
            }
            else if (found.Failure?.Code == VonageCodes.NotFound && address.RegionUrl is not null)
            {
                // Not known in its own region: over. In any other it may well be alive.
                await call.Heal(new() { Uuid = leg.Uuid, Status = "completed" });
            }
            else if (found.Failure is { } failure && failure.Code != VonageCodes.NotFound)
            {
                unanswered.Add(leg.Uuid);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Living legs could not be compared with the platform's; it is tried again")]
    private partial void LogNotSwept(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Living legs could not be compared with the platform's; it is tried again. {Failure}")]
    private partial void LogNoList(string failure);
}
