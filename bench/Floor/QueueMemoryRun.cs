using System.Globalization;
using ContactCenter.Bench.Load;

namespace ContactCenter.Bench.Floor;

/// <summary>
/// How much managed memory a caller takes who waits in a queue: the call's grain with its stored state, the queue's copies, what is watched, timers, and the card on
/// the live board.
/// </summary>
internal static class QueueMemoryRun
{
    public static async Task<int> Run(string[] args)
    {
        var (warmUp, count) = args.Contains("--quick") ? (500, 2_000) : (1_000, 10_000);
        var table = new FloorTable();
        using var scratch = new ScratchDirectory();
        await using var host = await FloorHost.Embedded(scratch);
        var begun = await Live(host, 0, warmUp, warmUp);
        var full = await Live(host, warmUp, count, warmUp + count);
        table.AtMost(
            "managed memory of a call in queue",
            (full - begun) / 1024.0 / count,
            10,
            "KB",
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} callers in one queue, grains, copies, timers and live board included"));
        table.Print();
        return table.AllMet ? 0 : 1;
    }

    private static async Task<long> Live(FloorHost host, int from, int count, int waiting)
    {
        await host.Queued(from, count);
        await host.UntilWaiting(waiting);

        // Notes, the live boards and the first claims of conversations come after, within seconds.
        await Task.Delay(TimeSpan.FromSeconds(12));
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
