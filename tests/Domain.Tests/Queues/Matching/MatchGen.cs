using System.Collections.Immutable;
using ContactCenter.Domain.Queues;
using CsCheck;

namespace ContactCenter.Domain.Tests.Queues.Matching;

/// <summary>Random queues: few enough names, skills and moments that they meet.</summary>
internal static class MatchGen
{
    public static readonly DateTimeOffset T0 = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static readonly Gen<QueueSettings> Settings = Gen.Select(Gen.Enum<QueueStrategy>(), Gen.OneOf(0, 1, 60), Gen.Int[1, 10])
        .Select((strategy, aging, ringAll) => new QueueSettings { Strategy = strategy, AgingSeconds = aging, RingAllAtMost = ringAll });

    private static readonly Gen<string> Call = Gen.Int[0, 15].Select(n => $"call-{n}");

    private static readonly Gen<string> Agent = Gen.Int[0, 13].Select(n => $"agent-{n}");

    private static readonly Gen<ImmutableSortedDictionary<string, int>> Asked = Gen.Frequency(
        (3, Gen.Const(new NeedStep().Skills)),
        (4, Skills(0, 1)),
        (2, Skills(1, 2)));

    private static readonly Gen<NeedStep> Step = Gen.Select(Asked, Gen.Int[1, 3].Nullable()).Select((skills, tier) => new NeedStep { Skills = skills, MaxTier = tier });

    private static readonly Gen<ImmutableArray<NeedStep>> Steps = Gen.Select(Step.Array[0, 4], Gen.Int[1, 8].Array[4])
        .Select((steps, gaps) => steps.Select((step, i) => step with { AfterSeconds = gaps.Take(i).Sum() }).ToImmutableArray());

    private static readonly Gen<CallerNeeds> Needs = Gen.Select(Steps, Agent.Null(), Gen.OneOf(0, 3, 10))
        .Select((steps, preferred, seconds) => new CallerNeeds { Steps = steps, PreferredAgent = preferred, PreferredSeconds = seconds });

    private static readonly Gen<MatchCommand> PutCaller = Gen.Select(Call, Gen.Int[0, 2], Gen.OneOf(0, 0, 1, 5), Needs, Gen.Int[-2, 6], Gen.Int[-1, 30])
        .Select(MatchCommand (call, wait, priority, needs, queued, entered) => new MatchCommand.PutCaller(
            new() { Call = call, WaitId = $"{call}/{wait}", EnteredAt = T0, QueuedAt = T0, Priority = priority, Needs = needs }, queued, queued + entered));

    private static readonly Gen<MatchCommand.PutAgent> PutAgent = Gen.Select(Agent, Gen.Int[1, 4], Gen.OneOf(Skills(0, 3), Skills(2, 3)), Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[-1, 5])
        .Select((name, tier, skills, idle, calls, talk, offered) => new MatchCommand.PutAgent(
            new()
            {
                Name = name,
                Tier = tier,
                Skills = skills,
                IdleSince = T0,
                CallsTaken = calls,
                TalkSeconds = talk,
                LastOfferedAt = offered < 0 ? DateTimeOffset.MinValue : T0.AddSeconds(offered),
            },
            idle));

    /// <summary>Anything at all.</summary>
    public static readonly Gen<MatchCommand> Command = Gen.Frequency(
        (8, PutCaller),
        (8, PutAgent.Select(MatchCommand (put) => put)),
        (2, Call.Select(MatchCommand (call) => new MatchCommand.RemoveCaller(call))),
        (1, Call.Select(MatchCommand (call) => new MatchCommand.TakeCaller(call))),
        (4, Call.Select(MatchCommand (call) => new MatchCommand.GiveBackCaller(call))),
        (2, Agent.Select(MatchCommand (name) => new MatchCommand.RemoveAgent(name))),
        (1, Agent.Select(MatchCommand (name) => new MatchCommand.TakeAgent(name))),
        (4, Agent.Select(MatchCommand (name) => new MatchCommand.GiveBackAgent(name))),
        (1, Settings.Select(MatchCommand (settings) => new MatchCommand.Change(settings))),
        (4, Gen.Int[-1_000, 6_000].Select(MatchCommand (ms) => new MatchCommand.Pass(ms))),
        (2, Gen.Const<MatchCommand>(new MatchCommand.PassToDue())),
        (2, Gen.Select(Call, Gen.Int[-1, 4], Agent).Select(MatchCommand (call, most, except) => new MatchCommand.Further(call, most, except))),
        (5, Gen.OneOf(1, 100).Select(MatchCommand (most) => new MatchCommand.Decide(most))));

    /// <summary>So many agents that far more classes fit than candidates are named, and callers to take them away one by one.</summary>
    public static readonly Gen<MatchCommand[]> Crowd = Gen.Select(PutAgent.Array[20, 80], PutCaller.Array[10, 20])
        .Select((agents, callers) => (MatchCommand[])
        [
            .. agents.Select((put, i) => put with { Agent = put.Agent with { Name = $"agent-{i}" } }),
            .. callers.SelectMany(put => (MatchCommand[])[put, new MatchCommand.Decide(1)]),
        ]);

    // Levels by skill; the dictionary compares as the culture does, which is what a JSON reader makes.
    private static Gen<ImmutableSortedDictionary<string, int>> Skills(int least, int most) =>
        Gen.Select(Gen.OneOf("de", "en", "EN", "vip"), Gen.Int[1, 3]).Array[least, most]
            .Select(levels => levels.DistinctBy(level => level.Item1).ToImmutableSortedDictionary(level => level.Item1, level => level.Item2));
}
