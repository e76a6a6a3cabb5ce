using System.Diagnostics;
using System.Globalization;
using ContactCenter.Bench.Load;

namespace ContactCenter.Bench.Floor;

/// <summary>
/// How long it takes from an agent's word to be free until the request for the agent's leg leaves, while callers wait; and how many writes lie between the two,
/// one after the other. Agents become free at random moments, whether those before were rung or not.
/// </summary>
internal static class LatencyRun
{
    private const int PerSecond = 100;
    private const int Alone = 50;

    public static async Task<int> Run(string[] args)
    {
        var isQuick = args.Contains("--quick");
        var isRedis = args.Contains("--redis");
        var (warmUp, count) = isQuick ? (500, 1_000) : (2_000, 3_000);
        var table = new FloorTable();
        using var scratch = new ScratchDirectory();
        await using var host = isRedis ? await FloorHost.OnRedis(scratch) : await FloorHost.Embedded(scratch);
        await host.Hire(0, warmUp + count + Alone);
        await host.Queued(0, warmUp + count + Alone);
        await host.UntilWaiting(warmUp + count + Alone);
        await Paced(host, 0, warmUp, PerSecond * 4);
        var delays = await Paced(host, warmUp, count, PerSecond);
        var chain = await Chain(host, warmUp + count);
        var store = isRedis ? "Redis" : "SQLite, embedded";
        table.AtMost(
            $"offer latency p99, {store}",
            Percentile(delays, 0.99),
            isRedis ? 40 : 20,
            "ms",
            string.Create(CultureInfo.InvariantCulture, $"agent free → leg request, {PerSecond} a second, {count:N0} of them: p50 {Percentile(delays, 0.5):0.0}, p90 {Percentile(delays, 0.9):0.0}, p99.9 {Percentile(delays, 0.999):0.0}, max {delays[^1]:0.0} ms"));
        table.AtMost($"writes one after the other, {store}", chain, 3, "writes", string.Create(CultureInfo.InvariantCulture, $"the most of {Alone}"));
        table.Print();
        return table.AllMet ? 0 : 1;
    }

    private static async Task<double[]> Paced(FloorHost host, int from, int count, int perSecond)
    {
        var random = new Random(7);
        var freed = new long[count];
        var told = new Task[count];
        var watch = Stopwatch.StartNew();
        var due = TimeSpan.Zero;
        for (var i = 0; i < count; i++)
        {
            due += TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) / perSecond);
            if (due > watch.Elapsed)
            {
                await Task.Delay(due - watch.Elapsed);
            }

            freed[i] = Stopwatch.GetTimestamp();
            told[i] = host.Free(from + i);
        }

        await Task.WhenAll(told);
        await host.UntilRung(from + count);
        var delays = Enumerable.Range(0, count).Select(i => Stopwatch.GetElapsedTime(freed[i], host.Platform.RungAt(FloorHost.Agent(from + i))!.Value).TotalMilliseconds).ToArray();
        Array.Sort(delays);
        return delays;
    }

    private static async Task<int> Chain(FloorHost host, int from)
    {
        var most = 0;
        for (var i = 0; i < Alone; i++)
        {
            // What the one before leaves to be written is no part of this one.
            await Task.Delay(100);
            host.Storage.Note();
            var freed = Stopwatch.GetTimestamp();
            await host.Free(from + i);
            await host.UntilRung(from + i + 1);
            var rung = host.Platform.RungAt(FloorHost.Agent(from + i))!.Value;

            // Up to the commit of the offer: what is written after it, the leg does not wait for.
            var offered = host.Storage.Noted.Where(write => write.Row == "call" && write.To <= rung).Max(write => write.To);
            var between = host.Storage.Noted.Where(write => write.From >= freed && write.To <= offered).OrderBy(write => write.To).ToArray();
            var (chain, last) = (0, 0L);
            foreach (var write in between)
            {
                if (write.From >= last)
                {
                    (chain, last) = (chain + 1, write.To);
                }
            }

            if (chain > most)
            {
                most = chain;
                Console.WriteLine(string.Join(", ", between.Select(write => string.Create(CultureInfo.InvariantCulture, $"{write.Row} {Stopwatch.GetElapsedTime(freed, write.From).TotalMilliseconds:0.00}-{Stopwatch.GetElapsedTime(freed, write.To).TotalMilliseconds:0.00}")))
                    + string.Create(CultureInfo.InvariantCulture, $", leg request {Stopwatch.GetElapsedTime(freed, rung).TotalMilliseconds:0.00} ms"));
            }
        }

        return most;
    }

    private static double Percentile(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
