using ContactCenter.Crash.Tests.Load;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests.Soak;

/// <summary>Does harm to a center by chance, one thing at a time, and mends it again.</summary>
/// <param name="center">The center.</param>
/// <param name="seed">The same does the same; moments differ as the machine does.</param>
internal sealed class Nemesis(CenterUnderLoad center, int seed)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan UntilItKnows = TimeSpan.FromSeconds(15);
    private readonly Random _draws = new(seed);
    private readonly List<Outage> _outages = [];
    private readonly Cluster _cluster = center.Cluster;

    /// <summary>When the store was away.</summary>
    public IReadOnlyList<Outage> Outages => _outages;

    /// <summary>How much was done.</summary>
    public int Faults { get; private set; }

    /// <summary>Goes on until the time is up and everything runs again.</summary>
    public async Task Torment(TimeSpan time)
    {
        var end = TimeProvider.System.GetUtcNow() + time;
        await center.UntilBusy();
        while (TimeProvider.System.GetUtcNow() < end)
        {
            var (silo, gateway) = (_draws.Next(_cluster.Silos.Count), _draws.Next(_cluster.Gateways.Count));
            await (_draws.Next(8) switch
            {
                0 => Does($"silo {silo} is killed", () => Killed(_cluster.Silos[silo], () => _cluster.StartSilo(silo))),
                1 => Does($"gateway {gateway} is killed", () => Killed(_cluster.Gateways[gateway], () => _cluster.StartGateway(gateway))),
                2 => Does("redis is killed", () => Away(_cluster.Redis.Kill, _cluster.Redis.Start)),
                3 => Does($"silo {silo} stands still", () => Zombie(silo)),
                4 => Does($"gateway {gateway} stands still", () => StandsStill(_cluster.Gateways[gateway].Process, Seconds(1, 8))),
                5 => Does("redis stands still", () => Away(_cluster.Redis.Process.Freeze, async () => await Thawed(_cluster.Redis.Process, Seconds(1, 10)))),
                6 => Does($"silo {silo} is restarted", () => Restarted(_cluster.Silos[silo], () => _cluster.StartSilo(silo))),
                _ => Does($"gateway {gateway} is restarted", () => Restarted(_cluster.Gateways[gateway], () => _cluster.StartGateway(gateway))),
            });
            await Task.Delay(Seconds(3, 20), TimeProvider.System);
        }
    }

    private async Task Does(string what, Func<Task> fault)
    {
        Faults++;
        var began = TimeProvider.System.GetUtcNow();
        await fault();
        Output.Line($"{began:HH:mm:ss} {what}; all runs again after {(TimeProvider.System.GetUtcNow() - began).TotalSeconds:0.0} s");
    }

    private async Task Killed(WebProgram program, Func<Task> start)
    {
        await program.Kill();
        await Task.Delay(Seconds(0, 8), TimeProvider.System);
        await start();
    }

    private static async Task Restarted(WebProgram program, Func<Task> start)
    {
        await program.Process.Stop();
        await program.Process.Ended(Grace);
        await start();
    }

    // Whom the others took for dead ends itself; a shorter sleep nobody noticed.
    private async Task Zombie(int silo)
    {
        var process = _cluster.Silos[silo].Process;
        await StandsStill(process, Seconds(1, 30));
        var until = TimeProvider.System.GetUtcNow() + UntilItKnows;
        while (!process.HasExited && TimeProvider.System.GetUtcNow() < until)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        if (process.HasExited)
        {
            await _cluster.StartSilo(silo);
        }
    }

    private async Task Away(Func<Task> goes, Func<Task> comes)
    {
        var since = TimeProvider.System.GetUtcNow();
        await goes();
        await comes();
        _outages.Add(new(since, TimeProvider.System.GetUtcNow()));
    }

    private static async Task StandsStill(ChildProcess process, TimeSpan time)
    {
        await process.Freeze();
        await Thawed(process, time);
    }

    private static async Task Thawed(ChildProcess process, TimeSpan after)
    {
        await Task.Delay(after, TimeProvider.System);
        await process.Thaw();
    }

    private TimeSpan Seconds(double least, double most) => TimeSpan.FromSeconds(least + (_draws.NextDouble() * (most - least)));
}
