using System.Diagnostics;
using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The release in use and the code as it is, side by side on one Redis: the same calls go through both. Under load: <c>upgrade</c> (docs/operations/upgrade.md).</summary>
public sealed class UpgradeTests
{
    private const int Calls = 20;

    // It builds the release first.
    [Fact(Explicit = true), Trait("Pace", "Long")]
    public async Task A_cluster_of_the_release_in_use_becomes_this_one_process_by_process_and_goes_back_and_every_call_goes_on()
    {
        var began = Stopwatch.GetTimestamp();
        var released = await ReleasedPrograms.Require();
        Output.Line($"release {released.Release} is there after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        await using var cluster = await Cluster.Start(silos: 2, release: released);
        var all = new List<Caller>();
        var early = await AtMenu(cluster, all);

        cluster.Runs(null);
        await cluster.ReplaceSilo(0);
        var mixed = await AtMenu(cluster, all);
        await Both(cluster);
        await Talking(cluster, early[..(Calls / 2)]);
        await cluster.ReplaceGateway(0);
        await Talking(cluster, early[(Calls / 2)..]);
        await cluster.ReplaceSilo(1);
        var late = await AtMenu(cluster, all);
        await Talking(cluster, mixed[..(Calls / 2)]);
        await Ended(cluster, early);

        // What this release wrote, the one before goes on with.
        cluster.Runs(released);
        await cluster.ReplaceGateway(0);
        await cluster.ReplaceSilo(0);
        await Talking(cluster, mixed[(Calls / 2)..]);
        await Both(cluster);
        await cluster.ReplaceSilo(1);
        await Talking(cluster, late);
        await Ended(cluster, [.. mixed, .. late]);

        foreach (var caller in all)
        {
            await CallRecord.Holds(cluster.Gateway.Http, Cluster.AdminKey, caller);
        }

        Output.Line($"there and back after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        cluster.Hide();
    }

    private static async Task<Caller[]> AtMenu(Cluster cluster, List<Caller> all)
    {
        Caller[] callers = [.. Enumerable.Range(0, Calls).Select(_ => new Caller())];
        all.AddRange(callers);
        await Task.WhenAll(callers.Select(new Tour(cluster.Gateway.Http).ToMenu));
        return callers;
    }

    private static Task Talking(Cluster cluster, Caller[] callers) => Task.WhenAll(callers.Select(new Tour(cluster.Gateway.Http).ToJane));

    private static Task Ended(Cluster cluster, Caller[] callers) => Task.WhenAll(callers.Select(new Tour(cluster.Gateway.Http).ToEnd));

    // Else the two would not have to do with each other.
    private static async Task Both(Cluster cluster)
    {
        await using var view = await ClusterView.Of(cluster.Id, cluster.ClientPort(0));
        Assert.NotEqual(0, await view.CallsOn(cluster.SiloPort(0)));
        Assert.NotEqual(0, await view.CallsOn(cluster.SiloPort(1)));
    }
}
