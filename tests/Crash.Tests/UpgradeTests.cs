using System.Diagnostics;
using ContactCenter.Crash.Tests.Load;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The release in use and the code as it is, side by side on one Redis, while people call.</summary>
public sealed class UpgradeTests
{
    // Every change of a process waits until all states of calls are there, so the run is as long as it needs to be.
    private const int Callers = 100;
    private const double Rate = 0.8;

    [Fact]
    public async Task A_cluster_is_upgraded_and_taken_back_process_by_process_under_load_and_drops_nobody_and_loses_nothing()
    {
        var built = Stopwatch.GetTimestamp();
        var released = await ReleasedPrograms.Require();
        Output.Line($"release {released.Release} is there after {Stopwatch.GetElapsedTime(built).TotalSeconds:0.0} s");
        await using var center = await CenterUnderLoad.Start(Callers, Rate, released);

        // Silos first: gateways send what silos of their own release read. Back in the opposite order.
        center.Cluster.Runs(null);
        await Silos(center, "as it is");
        await Gateways(center, "as it is");
        center.Cluster.Runs(released);
        await Gateways(center, released.Release);
        await Silos(center, released.Release);

        await center.UntilBusy();
        await center.EndsWell();
    }

    private static async Task Silos(CenterUnderLoad center, string release)
    {
        for (var silo = 0; silo < center.Cluster.Silos.Count; silo++)
        {
            await center.UntilBusy();
            await Timed($"silo {silo} is {release}", () => center.Cluster.ReplaceSilo(silo));
        }
    }

    private static async Task Gateways(CenterUnderLoad center, string release)
    {
        for (var gateway = 0; gateway < center.Cluster.Gateways.Count; gateway++)
        {
            await center.UntilBusy();
            await Timed($"gateway {gateway} is {release}", () => center.Cluster.ReplaceGateway(gateway));
        }
    }

    private static async Task Timed(string what, Func<Task> step)
    {
        var began = Stopwatch.GetTimestamp();
        await step();
        Output.Line($"{what} after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
