using System.Diagnostics;
using System.Globalization;

namespace ContactCenter.Bench.Load;

/// <summary>The floors of the design that can be measured by now, each in one run with the bare endpoint.</summary>
internal static class LoadRun
{
    private const int Connections = 32;

    public static async Task<int> Run(bool quick)
    {
        var (warmUp, seconds, rounds) = quick ? (4, 3, 3) : (15, 6, 5);
        var table = new FloorTable();
        using var scratch = new ScratchDirectory();
        using var http = new HttpClient();

        var (start, ncco) = await StartUp(http, scratch, quick ? 1 : 3);
        table.AtMost("process start to first NCCO", start.TotalSeconds, 3, "s", "median");

        var file = scratch.File("ncco.json");
        await File.WriteAllBytesAsync(file, ncco);
        using (var gateway = ServerProcess.Gateway(scratch.Directory("answers")))
        using (var bare = ServerProcess.Bare(file))
        {
            await gateway.Ready(http, "/health/ready");
            await bare.Ready(http, "/health/live");
            await Answers(table, gateway, bare, warmUp, seconds, rounds);
        }

        // A process of its own: hundreds of thousands of live calls from the run above are not part of 1,000 a second.
        using (var gateway = ServerProcess.Gateway(scratch.Directory("paced")))
        {
            await gateway.Ready(http, "/health/ready");
            await Wrk.Run(gateway.Url, "answer-paced.lua", warmUp, Connections);
            var paced = await Wrk.Run(gateway.Url, "answer-paced.lua", seconds * 2, Connections);
            table.AtMost("answer webhook p99 at 1,000 calls/s", paced.P99, 10, "ms", Detail(paced));
        }

        using (var gateway = ServerProcess.Gateway(scratch.Directory("calls")))
        {
            await gateway.Ready(http, "/health/ready");
            await Wrk.Run(gateway.Url, "call.lua", warmUp, Connections * 2);
            var calls = await Wrk.Run(gateway.Url, "call.lua", seconds * 2, Connections * 2);
            table.AtLeast("whole calls (answer + 5 committed events)", calls.Failed == 0 ? calls.PerSecond / 6 : 0, 1_500, "calls/s", Detail(calls));
        }

        var bytes = await MemoryRun.BytesPerCall(scratch.Directory("memory"), quick ? 4_000 : 20_000);
        table.AtMost("managed memory of a live call in the IVR", bytes / 1024, 6, "KB", "with its grain");
        table.Print();
        return table.AllMet ? 0 : 1;
    }

    private static async Task Answers(FloorTable table, ServerProcess gateway, ServerProcess bare, int warmUp, int seconds, int rounds)
    {
        await Wrk.Run(gateway.Url, "answer.lua", warmUp, Connections);
        await Wrk.Run(bare.Url, "answer.lua", Math.Min(warmUp, 5), Connections);
        var ratios = new List<double>();
        var (ours, theirs) = (new List<WrkResult>(), new List<WrkResult>());
        for (var round = 0; round < rounds; round++)
        {
            theirs.Add(await Wrk.Run(bare.Url, "answer.lua", seconds, Connections));
            ours.Add(await Wrk.Run(gateway.Url, "answer.lua", seconds, Connections));
            ratios.Add(ours[^1].PerSecond / theirs[^1].PerSecond);
        }

        var failed = ours.Sum(run => run.Failed);
        table.AtLeast(
            "answer webhook, new call each time, of a bare endpoint",
            failed == 0 ? Median(ratios) : 0,
            0.15,
            "×",
            string.Create(CultureInfo.InvariantCulture, $"{Median(ours.Select(r => r.PerSecond)):N0}/s against {Median(theirs.Select(r => r.PerSecond)):N0}/s, p99 {Median(ours.Select(r => r.P99)):0.0} ms, {failed} failed"));
    }

    private static async Task<(TimeSpan Median, byte[] Ncco)> StartUp(HttpClient http, ScratchDirectory scratch, int times)
    {
        var taken = new List<double>();
        byte[] ncco = [];
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            using var gateway = ServerProcess.Gateway(scratch.Directory($"start-{i}"));
            await gateway.Ready(http, "/health/live");
            var reply = await http.PostAsJsonAsync(new Uri($"{gateway.Url}/webhooks/answer"), new { to = "442079460000", from = "447700900001", uuid = $"first-{i}" });
            ncco = await reply.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            taken.Add(watch.Elapsed.TotalSeconds);
        }

        return (TimeSpan.FromSeconds(Median(taken)), ncco);
    }

    private static string Detail(WrkResult run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.PerSecond:N0} requests/s, p50 {run.P50:0.0} ms, p99 {run.P99:0.0} ms, {run.Failed} failed");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
