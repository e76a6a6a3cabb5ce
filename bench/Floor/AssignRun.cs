using System.Diagnostics;
using System.Globalization;
using ContactCenter.Bench.Load;

namespace ContactCenter.Bench.Floor;

/// <summary>
/// How many assignments a second one queue makes. Callers wait, then agents become free as fast as they are told to; counted is from the first "free" to the last
/// leg that is asked for. Between the two lie, for each, the commit of the agent who is free, the match, the commit of the reservation, the commit of
/// the offer by the call, and the request for the leg; the commit of the leg that was made falls into the same time, but is not waited for.
/// </summary>
internal static class AssignRun
{
    public static async Task<int> Run(string[] args)
    {
        var isQuick = args.Contains("--quick");
        var (warmUp, count, rounds) = isQuick ? (500, 2_000, 1) : (2_000, 5_000, 3);
        var table = new FloorTable();
        using var scratch = new ScratchDirectory();
        await using var host = args.Contains("--redis") ? await FloorHost.OnRedis(scratch) : await FloorHost.Embedded(scratch);
        await Round(host, 0, warmUp);
        var (rates, writes, raw) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var (rate, written) = await Round(host, warmUp + (round * count), count);
            rates.Add(rate);
            writes.Add(written);
            raw.Add(await Raw(host.Storage, isQuick ? 1 : 2));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {rate:N0} assignments/s, {written:0.0} commits each, {raw[^1]:N0} commits/s of 1 KB on the bare storage"));
        }

        table.AtLeast(
            "durable assignments in one queue",
            host.Platform.Twice == 0 ? Median(rates) : 0,
            2_000,
            "/s",
            string.Create(CultureInfo.InvariantCulture, $"median of {rounds}, {count:N0} agents and callers each; {Median(writes):0.0} commits each; {Median(rates) / Median(raw):0.000} of the bare storage's {Median(raw):N0} commits/s"));
        table.Print();
        return table.AllMet ? 0 : 1;
    }

    private static async Task<(double PerSecond, double WritesEach)> Round(FloorHost host, int from, int count)
    {
        await host.Hire(from, count);
        await host.Queued(from, count);
        await host.UntilWaiting(count);
        var before = host.Storage.Writes;
        var (cpu, allocated, paused) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        var began = Stopwatch.GetTimestamp();
        await FloorHost.Each(from, count, host.Free);
        await host.UntilRung(from + count);
        var took = Stopwatch.GetElapsedTime(began, host.Platform.LastAt);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count:N0} µs of CPU and {(GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / count:N0} KB allocated for each; the collector stopped everything for {(GC.GetTotalPauseDuration() - paused) / took:P0} of {took.TotalSeconds:0.00} s"));
        await Task.Delay(1_000);
        return (count / took.TotalSeconds, (host.Storage.Writes - before) / (double)count);
    }

    // What the storage can do where nothing else is to be done: 256 rows of 1 KB, each written again as soon as it is stored.
    private static async Task<double> Raw(CountedStorage storage, int seconds)
    {
        var before = storage.Writes;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 256).Select(number => Task.Run(async () =>
        {
            var row = new GrainState<string>(new string('x', 1_000));
            var grain = GrainId.Create("raw", Guid.NewGuid().ToString("N"));
            while (watch.Elapsed < TimeSpan.FromSeconds(seconds))
            {
                await storage.WriteStateAsync("raw", grain, row);
            }
        })));
        return (storage.Writes - before) / watch.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
