using System.Globalization;
using ContactCenter.Bench.Load;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;

namespace ContactCenter.Bench.Matching;

/// <summary>How long a queue takes to decide, by how many agents and how many classes there are, and what a waiting caller costs on the board.</summary>
internal static class MatchRun
{
    private const int Waiting = 5_000;

    public static int Run(bool quick)
    {
        var table = new FloorTable();
        var turns = quick ? 20_000 : 200_000;
        Measure(1_000, 1, QueueStrategy.LongestIdle, turns);
        Measure(1_000, 50, QueueStrategy.LongestIdle, turns);
        Console.WriteLine($"{Waiting:N0} waiting, µs for a whole turn (the newcomer put on the board, the decision, and the finding that none is left): mean (median, p99)");
        Console.WriteLine();
        Console.WriteLine("| classes on each side | ready agents | an agent comes | a caller comes | mean of both |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var classes in (int[])[1, 50, 1_000])
        {
            foreach (var agents in (int[])[10, 100, 1_000, 10_000])
            {
                var (agent, caller) = Measure(agents, classes, QueueStrategy.LongestIdle, turns);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {classes} | {agents} | {agent} | {caller} | {Mean(agent, caller):0.00} |"));
                if ((classes, agents) == (50, 10_000))
                {
                    table.AtMost("match decision, 10,000 agents, 5,000 waiting, c = 50", Mean(agent, caller), 20, "µs", "mean, whole turn");
                }
            }
        }

        Console.WriteLine();
        Console.WriteLine("| strategy, 50 classes, 10,000 agents | an agent comes | a caller comes |");
        Console.WriteLine("|---|---|---|");
        foreach (var strategy in Enum.GetValues<QueueStrategy>())
        {
            var (agent, caller) = Measure(10_000, 50, strategy, turns / 4);
            Console.WriteLine($"| {strategy} | {agent} | {caller} |");
        }

        Console.WriteLine();
        table.AtMost("managed memory of a waiting caller on the board", BytesPerCaller(100_000) / 1024, 1, "KB", "ids, needs in three steps and place included");
        table.Print();
        return table.AllMet ? 0 : 1;
    }

    private static double Mean(Spread agent, Spread caller) => (agent.Mean + caller.Mean) / 2;

    private static (Spread Agent, Spread Caller) Measure(int agents, int classes, QueueStrategy strategy, int turns)
    {
        var floor = new MatchFloor(agents, Waiting, classes, strategy);
        var (agent, caller) = (new double[turns / 2], new double[turns / 2]);
        for (var i = -turns / 10; i < turns / 2; i++)
        {
            var (one, other) = (floor.AgentComes().TotalMicroseconds, floor.CallerComes().TotalMicroseconds);
            if (i >= 0)
            {
                (agent[i], caller[i]) = (one, other);
            }
        }

        return (new(agent), new(caller));
    }

    // As they come from the wire: every caller with an own copy of ids and needs.
    private static double BytesPerCaller(int callers)
    {
        var now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        var board = new MatchBoard(QueueSettings.Default, seed: 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < callers; i++)
        {
            board.Put(
                new()
                {
                    Call = $"{i:x32}",
                    WaitId = $"wait-{i:x32}",
                    EnteredAt = now,
                    QueuedAt = now,
                    Needs = new() { Steps = [Step(i, 0), Step(i, 30), Step(i, 60)] },
                },
                now);
        }

        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)callers;
        GC.KeepAlive(board);
        return bytes;
    }

    private static NeedStep Step(int caller, int after) =>
        new() { AfterSeconds = after, Skills = new NeedStep().Skills.Add($"skill-{caller % 50}", 9 - (after / 10)) };
}
