using System.Diagnostics;
using System.Globalization;
using ContactCenter.Crash.Tests.Load;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests.Upgrade;

/// <summary>Takes a cluster from a release to the code as it is and back, process by process, while people call; for people, as it takes minutes.</summary>
internal static class UpgradeCommand
{
    // Every change of a process waits until callers are in each state.
    private const int Callers = 130;
    private const double Rate = 0.8;
    private const int Violations = 1;
    private const int Usage = 2;

    /// <summary>Runs it, and prints each step and the verdict.</summary>
    /// <param name="args"><c>--from COMMIT</c>; without it the release that deploy/released-version names.</param>
    /// <returns>Exit code: 0 when the judge is content, 1 when not, 2 for wrong arguments.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (args is not ([] or ["--from", _]))
        {
            await Console.Error.WriteLineAsync("Usage: dotnet run --project tests/Crash.Tests -- upgrade [--from COMMIT]");
            return Usage;
        }

        try
        {
            var began = Stopwatch.GetTimestamp();
            var released = args is [_, var commit] ? await ReleasedPrograms.Of(commit) : await ReleasedPrograms.Require();
            Output.Line(string.Create(CultureInfo.InvariantCulture, $"release {released.Release} is there after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"));
            await using var center = await CenterUnderLoad.Start(Callers, Rate, release: released);

            // Silos first: gateways send what silos of their own release read. Back in the opposite order.
            center.Cluster.Runs(null);
            await Silos(center, "as the code is");
            await Gateways(center, "as the code is");
            center.Cluster.Runs(released);
            await Gateways(center, released.Release);
            await Silos(center, released.Release);

            await center.EndsWell();
            Output.Line("the judge is content");
            return 0;
        }
        catch (Exception e) when (e is Xunit.Sdk.IAssertionException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Violations;
        }
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
        Output.Line(string.Create(CultureInfo.InvariantCulture, $"{what} after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s"));
    }
}
