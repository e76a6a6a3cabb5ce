using ContactCenter.Domain.Flows.Steps;

namespace ContactCenter.Domain.Flows.Reading;

/// <summary>Checks on the ways between steps.</summary>
internal static class FlowGraph
{
    private const int Shown = 8;

    /// <summary>Targets that do not exist.</summary>
    public static void RefuseMissing(FlowReading reading, IReadOnlySet<string> ids)
    {
        foreach (var (edge, path) in reading.Edges)
        {
            if (!ids.Contains(edge.To))
            {
                reading.Refuse(FlowCodes.MissingTarget, $"There is no step '{edge.To}': add it or name another.", path);
            }
        }
    }

    /// <summary>Steps to which nobody gets.</summary>
    public static void RefuseUnreachable(FlowReading reading, IReadOnlySet<string> ids, IEnumerable<string> entries)
    {
        var ways = reading.Edges.ToLookup(edge => edge.Edge.From, edge => edge.Edge.To, StringComparer.Ordinal);
        var seen = Reachable(entries, id => ways[id]);
        foreach (var id in ids.Where(id => !seen.Contains(id)).Order(StringComparer.Ordinal))
        {
            reading.Refuse(FlowCodes.UnreachableStep, "No way leads to this step: point a target at it or remove it.", JsonPath.Child("$.steps", id));
        }
    }

    /// <summary>Steps that make sense only after a wait, and to which callers get without one.</summary>
    public static void RefuseWithoutWait(FlowReading reading, IReadOnlyDictionary<string, FlowStep> steps, IEnumerable<string> entries)
    {
        var ways = reading.Edges.ToLookup(edge => edge.Edge.From, edge => edge.Edge.To, StringComparer.Ordinal);
        foreach (var id in Reachable(entries, id => steps.GetValueOrDefault(id) is QueueStep or null ? [] : ways[id]).Order(StringComparer.Ordinal))
        {
            if (steps.GetValueOrDefault(id) is { NeedsWait: true })
            {
                reading.Refuse(Ncco.NccoCodes.Required, "Callers can get here without having been in a queue: name the queue.", JsonPath.Child(JsonPath.Child("$.steps", id), "queue"));
            }
        }
    }

    /// <summary>Circles of steps that do not wait: each is told once, at the step of it that comes first.</summary>
    public static void RefuseLoops(FlowReading reading, IReadOnlyDictionary<string, FlowStep> steps)
    {
        var ways = reading.Edges.Select(edge => edge.Edge)
            .Where(edge => steps.TryGetValue(edge.From, out var from) && from.Passes(edge.Field))
            .ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in steps.Keys.Order(StringComparer.Ordinal))
        {
            Follow(id, ways, done, [], reading);
        }
    }

    private static HashSet<string> Reachable(IEnumerable<string> entries, Func<string, IEnumerable<string>> waysOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(entries);
        while (open.TryPop(out var id))
        {
            if (seen.Add(id))
            {
                foreach (var next in waysOf(id))
                {
                    open.Push(next);
                }
            }
        }

        return seen;
    }

    private static void Follow(string id, ILookup<string, string> ways, HashSet<string> done, List<string> trail, FlowReading reading)
    {
        if (trail.IndexOf(id) is >= 0 and var start)
        {
            var circle = trail[start..];
            var way = circle.Count <= Shown ? string.Join(" -> ", circle) : string.Join(" -> ", circle[..Shown]) + " -> …";
            reading.Refuse(
                FlowCodes.LoopWithoutInput,
                $"These steps go round without waiting for the caller: {way} -> {id}. Put a menu in between or let it end.",
                JsonPath.Child("$.steps", circle.Min(StringComparer.Ordinal)!));
            return;
        }

        if (done.Contains(id))
        {
            return;
        }

        trail.Add(id);
        foreach (var next in ways[id].Distinct(StringComparer.Ordinal))
        {
            Follow(next, ways, done, trail, reading);
        }

        trail.RemoveAt(trail.Count - 1);
        done.Add(id);
    }
}
