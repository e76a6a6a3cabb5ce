using ContactCenter.Grains.Interfaces.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Durability;

/// <summary>
/// Knows whether this silo stood still for so long that the others may have taken it for dead and begun its work anew. What it stores after that may be in rows which
/// its successors had read before: nothing is acknowledged until the table of members was read and this silo is in it (decision 0025).
/// </summary>
/// <param name="membership">The table of members.</param>
/// <param name="local">This silo.</param>
/// <param name="time">The machine's: a driven one tells nothing of a process.</param>
/// <param name="log">Where standstills go.</param>
internal sealed partial class Pulse(IClusterMembershipService membership, ILocalSiloDetails local, TimeProvider time, ILogger<Pulse> log) : BackgroundService
{
    /// <summary>No silo is taken for dead sooner: that takes several missed probes of a second.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private readonly Lock _lock = new();
    private long _beat = time.GetTimestamp();
    private Task? _asking;

    /// <summary>How long ago this silo was known to go on as a member.</summary>
    public TimeSpan Since => time.GetElapsedTime(Volatile.Read(ref _beat));

    /// <summary>
    /// To be awaited between a write and its acknowledgement: who was a member after it has no successor that read before it. Completes at once while the silo's heart beats.
    /// </summary>
    /// <exception cref="GrainRestartingException">This silo was taken for dead, or the table cannot be read.</exception>
    public ValueTask Check() => Since <= Longest ? ValueTask.CompletedTask : new(Ask());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // It has just become a member; the start itself may have taken long.
        Volatile.Write(ref _beat, time.GetTimestamp());
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var (now, since) = (time.GetTimestamp(), Since);
            if (since <= Longest)
            {
                Volatile.Write(ref _beat, now);
                continue;
            }

            LogStoodStill(since);
            await Ask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task Ask()
    {
        lock (_lock)
        {
            return _asking is { IsCompleted: false } ? _asking : _asking = AskOnce();
        }
    }

    private async Task AskOnce()
    {
        try
        {
            // The first may be one that was under way before: its answer may be as old as the standstill.
            await membership.Refresh(default, CancellationToken.None);
            var asked = time.GetTimestamp();
            await membership.Refresh(default, CancellationToken.None);
            if (membership.CurrentSnapshot.GetSiloStatus(local.SiloAddress) != SiloStatus.Dead)
            {
                Volatile.Write(ref _beat, asked);
                return;
            }
        }
        catch (Exception e)
        {
            throw new GrainRestartingException("This silo stood still and cannot read whether it is still a member; send the same command again", e);
        }

        throw new GrainRestartingException("This silo stood still and was taken for dead; send the same command again");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This silo stood still for {Span}; it acknowledges nothing until it knows that it is still a member")]
    private partial void LogStoodStill(TimeSpan span);
}
