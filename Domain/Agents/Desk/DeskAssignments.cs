using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What an agent can do, and for which queues.</summary>
public static class DeskAssignments
{
    private const int MostEntries = 100;
    private const int LongestName = 40;
    private const int HighestTier = 100;
    private const int HighestLevel = 10;

    /// <summary>Sets skills and queues; null leaves a field. Refused as <c>invalid-skill</c>, <c>invalid-level</c>, <c>invalid-queue</c>, <c>invalid-tier</c>, <c>too-many</c>.</summary>
    /// <param name="state">State now.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="skills">Level 1 to 10 by skill.</param>
    /// <param name="queues">Tier from 1 by queue.</param>
    /// <param name="now">The moment.</param>
    public static Outcome<DeskState> Assign(
        DeskState state, string operation, IReadOnlyDictionary<string, int>? skills, IReadOnlyDictionary<string, int>? queues, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DeskCommands.Run(state, operation, $"assign|{Text(skills)}|{Text(queues)}", now, current =>
        {
            ImmutableArray<Refusal> refusals =
            [
                .. Check(skills, "$.skills", IsSkill, "skill", $"A skill has 1 to {LongestName} printable characters, without white space at the ends.", "level", HighestLevel),
                .. Check(queues, "$.queues", IsQueue, "queue", $"A queue's id has 1 to {LongestName} of a-z, 0-9 and -.", "tier", HighestTier),
            ];
            return refusals.IsEmpty ? (Assigned(current, skills, queues), refusals) : (current, refusals);
        });
    }

    /// <summary>A queue knows that the agent left it.</summary>
    public static DeskState Left(DeskState state, string queue)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Leaving.Contains(queue) ? state with { Leaving = state.Leaving.Remove(queue) } : state;
    }

    private static DeskState Assigned(DeskState state, IReadOnlyDictionary<string, int>? skills, IReadOnlyDictionary<string, int>? queues)
    {
        var nextSkills = skills is null || Same(state.Skills, skills) ? state.Skills : state.Skills.Clear().AddRange(skills);
        var nextQueues = queues is null || Same(state.Queues, queues) ? state.Queues : state.Queues.Clear().AddRange(queues);
        return ReferenceEquals(nextSkills, state.Skills) && ReferenceEquals(nextQueues, state.Queues) ? state : state with
        {
            Skills = nextSkills,
            Queues = nextQueues,
            Leaving = state.Leaving.Union(state.Queues.Keys).Except(nextQueues.Keys),
        };
    }

    private static bool Same(ImmutableSortedDictionary<string, int> known, IReadOnlyDictionary<string, int> asked) =>
        known.Count == asked.Count && asked.All(entry => known.TryGetValue(entry.Key, out var value) && value == entry.Value);

    private static IEnumerable<Refusal> Check(
        IReadOnlyDictionary<string, int>? entries, string path, Func<string, bool> isName, string what, string rule, string value, int most)
    {
        if (entries is null)
        {
            yield break;
        }

        if (entries.Count > MostEntries)
        {
            yield return new("too-many", $"At most {MostEntries} can be given.", path);
            yield break;
        }

        foreach (var (name, number) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!isName(name))
            {
                yield return new($"invalid-{what}", rule, path);
            }
            else if (number < 1 || number > most)
            {
                yield return new($"invalid-{value}", $"A {value} is a number from 1 to {most}.", $"{path}['{name}']");
            }
        }
    }

    private static bool IsSkill(string name) =>
        name.Length is > 0 and <= LongestName && name.Trim() == name && !name.Any(char.IsControl);

    private static bool IsQueue(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static string Text(IReadOnlyDictionary<string, int>? entries) => entries is null ? "keep" : string.Join(
        ',', entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value.ToString(CultureInfo.InvariantCulture)}"));
}
