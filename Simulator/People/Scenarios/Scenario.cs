using ContactCenter.Simulator.Judging;

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

    /// <summary>Agents at work at the gateway; they are app users who sign in there.</summary>
    public IReadOnlyList<FloorAgent> Floor { get; init; } = [];

    /// <summary>Callers who stand in one line, and the queue in which they wait.</summary>
    public IReadOnlyList<Line> Lines { get; init; } = [];

    /// <summary>What people do whose phone is called.</summary>
    public Callee Phones { get; init; } = new();

    /// <summary>Callers by numbers; null for none.</summary>
    public Crowd? Crowd { get; init; }

    /// <summary>Callers who do one thing after the other; they start together.</summary>
    public IReadOnlyList<Script> People { get; init; } = [];

    /// <summary>Who stands in one line, and who serves it, for the judge.</summary>
    public IReadOnlyList<ServiceLine> ServiceLines() => [.. Lines.Select(line => new ServiceLine(line.Name, line.Numbers, [.. Floor.Where(agent => Serves(agent, line)).Select(agent => agent.Name)]))];

    private static bool Serves(FloorAgent agent, Line line) =>
        agent.Queues.ContainsKey(line.Queue) && line.Skills.All(skill => agent.Skills.GetValueOrDefault(skill.Key) >= skill.Value);
}
