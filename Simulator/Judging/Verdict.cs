namespace ContactCenter.Simulator.Judging;

/// <summary>What the judge says of a run.</summary>
public sealed record Verdict
{
    /// <summary>Simulated time that was judged.</summary>
    public required TimeSpan Simulated { get; init; }

    /// <summary>Callers, phones and apps.</summary>
    public required long Callers { get; init; }

    /// <summary>Callers who talked with somebody.</summary>
    public required long Connected { get; init; }

    /// <summary>Legs, those of callers included.</summary>
    public required long Legs { get; init; }

    /// <summary>Attempts to deliver a webhook that were answered.</summary>
    public required long Webhooks { get; init; }

    /// <summary>Requests that the application sent.</summary>
    public required long Requests { get; init; }

    /// <summary>Webhooks of which the simulator lost every attempt: no application could have prevented what came of it.</summary>
    public required long BeyondHelp { get; init; }

    /// <summary>Violations by rule, rules without any included.</summary>
    public required IReadOnlyDictionary<string, long> ByRule { get; init; }

    /// <summary>The first violations, at most 100.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>Answers to webhooks, in real time.</summary>
    public required IReadOnlyList<Latency> Latencies { get; init; }

    /// <summary>
    /// Times from the beginning of a call, or from what a caller pressed or said, to the NCCO by which the application goes on, in calls that the simulator left
    /// alone: at most 20, the longest first.
    /// </summary>
    public required IReadOnlyList<Pause> IvrPauses { get; init; }

    /// <summary>
    /// Times in which somebody waited in a line, an agent of it was free, and nobody was rung; the wrap-up of agents counts until the application shows it. At
    /// most 20, the longest first; none where the scenario has no lines.
    /// </summary>
    public required IReadOnlyList<Pause> Standstills { get; init; }

    /// <summary>True when no rule was broken.</summary>
    public bool IsGood => ByRule.Values.All(count => count == 0);
}
