using System.Diagnostics;
using System.Globalization;

namespace ContactCenter.Bench.Load;

/// <summary>What one core bears: whole calls on a gateway that has the first core to itself, the load on the second. For the sizing guide; no floor.</summary>
internal static class CoreRun
{
    private const int Connections = 64;
    private const double Webhooks = 6;

    public static async Task<int> Run(bool quick)
    {
        // The first minute is the compiler's on a single core.
        var (warmUp, seconds, rounds) = quick ? (15, 4, 3) : (60, 10, 5);
        using var scratch = new ScratchDirectory();
        using var http = new HttpClient();
        using var gateway = ServerProcess.GatewayOnOwnCore(scratch.Directory("core"));
        await gateway.Ready(http, "/health/ready");
        await Wrk.Run(gateway.Url, "call.lua", warmUp, Connections);
        var runs = new List<(WrkResult Result, double Busy)>();
        for (var round = 0; round < rounds; round++)
        {
            var (before, watch) = (gateway.ProcessorTime, Stopwatch.StartNew());
            var result = await Wrk.Run(gateway.Url, "call.lua", seconds, Connections);
            runs.Add((result, (gateway.ProcessorTime - before) / watch.Elapsed));
            Console.WriteLine(Text($"round {round + 1}: {result.PerSecond / Webhooks:N0} whole calls/s, p50 {result.P50:0.0} ms, p99 {result.P99:0.0} ms, {result.Failed} failed, core {runs[^1].Busy:P0} busy"));
        }

        var median = runs.OrderBy(run => run.Result.PerSecond).ElementAt(rounds / 2);
        Console.WriteLine(Text($"whole calls (answer and five events, each stored) on one core: {median.Result.PerSecond / Webhooks:N0} a second, p99 {median.Result.P99:0.0} ms, {median.Busy:P0} of it busy"));
        return runs.TrueForAll(run => run.Result.Failed == 0) ? 0 : 1;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
