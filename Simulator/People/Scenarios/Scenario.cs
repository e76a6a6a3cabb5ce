namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>Who calls whom, and what they do.</summary>
public sealed record Scenario
{
    /// <summary>Name for reports.</summary>
    public required string Name { get; init; }

    /// <summary>Requests to the gateway before anybody calls.</summary>
    public IReadOnlyList<SetupRequest> Setup { get; init; } = [];

    /// <summary>App users who are online, and what they do when called.</summary>
    public IReadOnlyDictionary<string, Callee> Agents { get; init; } = new Dictionary<string, Callee>();

    /// <summary>What people do whose phone is called.</summary>
    public Callee Phones { get; init; } = new();

    /// <summary>Callers by numbers; null for none.</summary>
    public Crowd? Crowd { get; init; }

    /// <summary>Callers who do one thing after the other; they start together.</summary>
    public IReadOnlyList<Script> People { get; init; } = [];
}
