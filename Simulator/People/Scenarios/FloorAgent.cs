namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>An agent at work: signs in at the gateway, says when calls may come, takes them, and is away at times.</summary>
public sealed record FloorAgent
{
    /// <summary>Name of the app user.</summary>
    public required string Name { get; init; }

    /// <summary>Level by skill, 1 to 10.</summary>
    public IReadOnlyDictionary<string, int> Skills { get; init; } = new Dictionary<string, int>();

    /// <summary>Tier by queue, from 1.</summary>
    public IReadOnlyDictionary<string, int> Queues { get; init; } = new Dictionary<string, int>();

    /// <summary>What the agent does when the app rings.</summary>
    public Callee Calls { get; init; } = new();

    /// <summary>Seconds after the start at which the agent signs in.</summary>
    public Span Starts { get; init; } = new(0, 5);

    /// <summary>Share of calls after which the agent ends the wrap-up early, 0 to 1.</summary>
    public double EndsWrapUp { get; init; }

    /// <summary>How long after the call that happens.</summary>
    public Span EndsWrapUpAfter { get; init; } = new(2, 8);

    /// <summary>Breaks; null for none.</summary>
    public Absence? Away { get; init; }

    /// <summary>Times in which the app is gone without a word: crashed, or without a network; null for none.</summary>
    public Absence? Dies { get; init; }
}
