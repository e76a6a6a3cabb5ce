using ContactCenter.Crash.Tests.Load;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests.Soak;

/// <summary>Does harm to a center by chance, one thing at a time, and mends it again.</summary>
/// <param name="center">The center.</param>
/// <param name="seed">The same does the same; moments differ as the machine does.</param>
/// <param name="only">Words that are in the names of the faults that are done; null: all are.</param>
internal sealed class Nemesis(CenterUnderLoad center, int seed, string? only = null)
{
    /// <summary>The names of all faults, in the order in which they are drawn.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "silo killed", "gateway killed", "redis killed", "silo made to stand still", "gateway made to stand still", "redis made to stand still", "silo restarted", "gateway restarted",
    ];

    private static readonly TimeSpan UntilItKnows = TimeSpan.FromSeconds(15);
    private readonly Random _draws = new(seed);
    private readonly List<Outage> _outages = [];
    private readonly SortedDictionary<string, int> _done = new(StringComparer.Ordinal);
    private readonly Cluster _cluster = center.Cluster;

    /// <summary>When the store was away, or a silo stood still.</summary>
    public IReadOnlyList<Outage> Outages => _outages;

    /// <summary>How much was done.</summary>
    public int Faults => _done.Values.Sum();

    /// <summary>What was done how often, in words.</summary>
    public string Done => string.Join(", ", _done.OrderBy(done => done.Key, StringComparer.Ordinal).Select(done => $"{done.Key} {done.Value} times"));

    /// <summary>Goes on until the time is up and everything runs again.</summary>
    public async Task Torment(TimeSpan time)
    {
        var end = TimeProvider.System.GetUtcNow() + time;
        await center.UntilBusy();
        while (TimeProvider.System.GetUtcNow() < end)
        {
            var (silo, gateway) = (_draws.Next(_cluster.Silos.Count), _draws.Next(_cluster.Gateways.Count));
            var fault = _draws.Next(Names.Count);
            if (only is not null && !Names[fault].Contains(only, StringComparison.Ordinal))
            {
                continue;
            }

            await (fault switch
            {
                0 => Does(fault, silo, () => Killed(_cluster.Silos[silo], () => _cluster.StartSilo(silo))),
                1 => Does(fault, gateway, () => Killed(_cluster.Gateways[gateway], () => _cluster.StartGateway(gateway))),
                2 => Does(fault, null, () => Away(_cluster.Redis.Kill, _cluster.Redis.Start)),
                3 => Does(fault, silo, () => Zombie(silo)),
                4 => Does(fault, gateway, () => Harm.StandStill(_cluster.Gateways[gateway].Process, Seconds(1, 8))),
                5 => Does(fault, null, () => Away(_cluster.Redis.Process.Freeze, () => Thawed(_cluster.Redis.Process, Seconds(1, 10)))),
                6 => Does(fault, silo, () => Harm.Restart(_cluster.Silos[silo], () => _cluster.StartSilo(silo))),
                _ => Does(fault, gateway, () => Harm.Restart(_cluster.Gateways[gateway], () => _cluster.StartGateway(gateway))),
            });
            await Task.Delay(Seconds(3, 20), TimeProvider.System);
        }
    }

    private async Task Does(int fault, int? which, Func<Task> harm)
    {
        var name = Names[fault];
        _done[name] = _done.GetValueOrDefault(name) + 1;
        var began = TimeProvider.System.GetUtcNow();
        Output.Line($"{began:HH:mm:ss} {name}{(which is null ? "" : $" (number {which})")}");
        await harm();
        Output.Line($"{TimeProvider.System.GetUtcNow():HH:mm:ss} all runs again after {(TimeProvider.System.GetUtcNow() - began).TotalSeconds:0.0} s");
    }

    private async Task Killed(WebProgram program, Func<Task> start)
    {
        await program.Kill();
        await Task.Delay(Seconds(0, 8), TimeProvider.System);
        await start();
    }

    private async Task Zombie(int silo)
    {
        var since = TimeProvider.System.GetUtcNow();
        _outages.Add(new(since, since) { IsPartial = true });
        await Harm.Zombie(_cluster, silo, Seconds(1, 30), UntilItKnows);
    }

    private async Task Away(Func<Task> goes, Func<Task> comes)
    {
        var since = TimeProvider.System.GetUtcNow();
        await goes();
        await comes();
        _outages.Add(new(since, TimeProvider.System.GetUtcNow()));
    }

    private static async Task Thawed(ChildProcess process, TimeSpan after)
    {
        await Task.Delay(after, TimeProvider.System);
        await process.Thaw();
    }

    private TimeSpan Seconds(double least, double most) => TimeSpan.FromSeconds(least + (_draws.NextDouble() * (most - least)));
}
