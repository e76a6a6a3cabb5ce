using System.Collections.Immutable;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;

namespace ContactCenter.Domain.Tests.Queues.Matching;

/// <summary>Short words for boards, callers and agents.</summary>
internal static class BoardGiven
{
    public static readonly DateTimeOffset Noon = MatchGen.T0;

    public static MatchBoard Board(QueueStrategy strategy = QueueStrategy.LongestIdle) => new(new() { Strategy = strategy }, seed: 7);

    /// <summary>A caller who came so many seconds after noon.</summary>
    public static WaitingCaller Caller(string call, int at = 0, int priority = 0, params ImmutableArray<NeedStep> steps) => new()
    {
        Call = call,
        WaitId = $"{call}/1",
        EnteredAt = Noon.AddSeconds(at),
        QueuedAt = Noon.AddSeconds(at),
        Priority = priority,
        Needs = new() { Steps = steps },
    };

    /// <summary>The caller, kept for an agent for so long.</summary>
    public static WaitingCaller Prefers(this WaitingCaller caller, string agent, int seconds) =>
        caller with { Needs = caller.Needs with { PreferredAgent = agent, PreferredSeconds = seconds } };

    /// <summary>An agent who is idle since so many seconds before noon; skills as "en=3".</summary>
    public static ReadyAgent Agent(string name, int idle = 60, params string[] skills) => new() { Name = name, IdleSince = Noon.AddSeconds(-idle), Skills = Levels(skills) };

    public static NeedStep After(int seconds, params string[] skills) => new() { AfterSeconds = seconds, Skills = Levels(skills) };

    /// <summary>Decisions until there is none: "caller → agent".</summary>
    public static string[] Decide(this MatchBoard board, int at = 3_600)
    {
        var said = new List<string>();
        while (board.Next(Noon.AddSeconds(at)) is { } match)
        {
            said.Add($"{match.Caller.Call} → {string.Join('+', match.Agents.Select(agent => agent.Name))}");
        }

        return [.. said];
    }

    private static ImmutableSortedDictionary<string, int> Levels(string[] skills) => skills.Select(skill => skill.Split('='))
        .ToImmutableSortedDictionary(skill => skill[0], skill => int.Parse(skill[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
