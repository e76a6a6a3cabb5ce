using System.Collections.Immutable;
using System.Diagnostics;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;

namespace ContactCenter.Bench.Matching;

/// <summary>
/// A queue where agents are ready and callers wait at once, because what the ones bring is not what the others ask: nothing may be skipped
/// for want of the other side. Into it comes, in turn, an agent who fits some of those who wait, and a caller whom every agent fits.
/// </summary>
internal sealed class MatchFloor
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly MatchBoard _board;
    private readonly ReadyAgent[] _experts;
    private readonly int _classes;
    private DateTimeOffset _now = Start.AddHours(2);
    private int _comers;

    public MatchFloor(int agents, int waiting, int classes, QueueStrategy strategy)
    {
        _classes = classes;
        _board = new(new() { Strategy = strategy }, seed: 1);
        for (var i = 0; i < agents; i++)
        {
            _board.Put(Agent($"agent-{i:d5}", i, level: 5, Start.AddSeconds(i)));
        }

        for (var i = 0; i < waiting; i++)
        {
            _board.Put(Expecting($"{i:x32}", i % classes), _now);
        }

        _experts = [.. Enumerable.Range(0, classes).Select(i => Agent($"expert-{i:d5}", i, level: 9, _now))];
        if (_board.Next(_now) is not null)
        {
            throw new InvalidOperationException("Nobody should fit before the run begins.");
        }
    }

    /// <summary>An agent comes: on the board, decided, nothing left. Then the floor is as before, outside the time.</summary>
    public TimeSpan AgentComes()
    {
        var expert = _experts[_comers % _classes];
        _now = _now.AddMilliseconds(10);
        var from = Stopwatch.GetTimestamp();
        _board.Put(expert);
        var match = Decide();
        var taken = Stopwatch.GetElapsedTime(from);
        _board.RemoveAgent(expert.Name);
        _board.RemoveCaller(match.Caller.Call);
        _board.Put(match.Caller with { Call = $"again-{_comers++:x26}", EnteredAt = _now, QueuedAt = _now }, _now);
        return taken;
    }

    /// <summary>A caller comes: on the board, decided, nothing left. Then the floor is as before, outside the time.</summary>
    public TimeSpan CallerComes()
    {
        var caller = new WaitingCaller { Call = $"easy-{_comers++:x27}", WaitId = "wait", EnteredAt = _now, QueuedAt = _now };
        _now = _now.AddMilliseconds(10);
        var from = Stopwatch.GetTimestamp();
        _board.Put(caller, _now);
        var match = Decide();
        var taken = Stopwatch.GetElapsedTime(from);
        _board.RemoveCaller(match.Caller.Call);
        foreach (var agent in match.Agents)
        {
            _board.RemoveAgent(agent.Name);
            _board.Put(agent with { IdleSince = _now, LastOfferedAt = _now, CallsTaken = agent.CallsTaken + 1, TalkSeconds = agent.TalkSeconds + 180 });
        }

        return taken;
    }

    private Match Decide()
    {
        var match = _board.Next(_now) ?? throw new InvalidOperationException("Somebody should fit.");
        return _board.Next(_now) is null ? match : throw new InvalidOperationException("Nobody else should fit.");
    }

    private ReadyAgent Agent(string name, int i, int level, DateTimeOffset idleSince) =>
        new() { Name = name, IdleSince = idleSince, Skills = Levels(i % _classes, level) };

    private static WaitingCaller Expecting(string call, int skill) => new()
    {
        Call = call,
        WaitId = call,
        EnteredAt = Start,
        QueuedAt = Start,
        Needs = new() { Steps = [new() { Skills = Levels(skill, 8) }] },
    };

    private static ImmutableSortedDictionary<string, int> Levels(int skill, int level) =>
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("language", 5).Add($"product-{skill:d4}", level);
}
