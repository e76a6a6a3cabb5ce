using System.Globalization;
using ContactCenter.Bench.Load;

namespace ContactCenter.Bench.Silos;

/// <summary>What a second silo costs where it brings no cores: whole calls a second of a gateway with two silos beside those with one, in turns and in one run, each on a Redis of its own.</summary>
internal static class SilosRun
{
    private const int RequestsOfCall = 6;

    // As many as a gateway always lets in at a time, so that nobody hears the busy flow instead of being served.
    private const int Connections = 64;
    private const double Floor = 0.8;

    public static async Task<int> Run(bool quick)
    {
        var (warmUp, seconds, rounds) = quick ? (5, 4, 2) : (20, 10, 7);
        var table = new FloorTable();
        using var scratch = new ScratchDirectory();
        using var http = new HttpClient();
        using var one = await SiloCluster.Start(http, scratch, 1);
        using var two = await SiloCluster.Start(http, scratch, 2);
        await Calls(one, warmUp);
        await Calls(two, warmUp);
        var (ofOne, ofTwo, ratios) = (new List<WrkResult>(), new List<WrkResult>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            // Whoever comes first has the warmer, or the less filled, machine: both do so equally often.
            if (round % 2 == 0)
            {
                ofOne.Add(await Calls(one, seconds));
                ofTwo.Add(await Calls(two, seconds));
            }
            else
            {
                ofTwo.Add(await Calls(two, seconds));
                ofOne.Add(await Calls(one, seconds));
            }

            ratios.Add(ofTwo[^1].PerSecond / ofOne[^1].PerSecond);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {PerSecond(ofOne[^1]):N0} calls/s with one silo, {PerSecond(ofTwo[^1]):N0} with two: {ratios[^1]:0.00}"));
        }

        var failed = ofOne.Concat(ofTwo).Sum(run => run.Failed);
        table.AtLeast("whole calls with two silos, of those with one, on the same cores", failed == 0 ? Median(ratios) : 0, Floor, "×", string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(ofTwo.Select(PerSecond)):N0} against {Median(ofOne.Select(PerSecond)):N0} calls/s; {rounds} rounds from {ratios.Min():0.00} to {ratios.Max():0.00}; p99 {Median(ofTwo.Select(run => run.P99)):0.0} and {Median(ofOne.Select(run => run.P99)):0.0} ms; {failed} failed"));
        table.Print();
        return table.AllMet ? 0 : 1;
    }

    private static Task<WrkResult> Calls(SiloCluster cluster, int seconds) => Wrk.Run(cluster.Url, "call.lua", seconds, Connections);

    private static double PerSecond(WrkResult run) => run.PerSecond / RequestsOfCall;

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
