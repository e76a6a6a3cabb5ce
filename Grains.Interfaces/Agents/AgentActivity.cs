using ContactCenter.Grains.Interfaces.CallLogs;

namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>
/// What an agent did for a while. A raw fact of reports (occupancy, handle time): the intervals of an agent follow each other without gap
/// while signed in, and are cut at full hours (UTC), so that each lies within one hour. Time offline is not told.
/// </summary>
[GenerateSerializer, Immutable, Alias("cc.agent-activity")]
public sealed record AgentActivity
{
    /// <summary>Vonage user name.</summary>
    [Id(0)]
    public required string Agent { get; init; }

    /// <summary>Grows by one for each interval of the agent. An interval may come twice; agent and sequence say which it is.</summary>
    [Id(1)]
    public required long Sequence { get; init; }

    /// <summary>Name of <c>DeskStatus</c>: <c>available</c>, <c>reserved</c>, <c>onCall</c>, <c>wrapUp</c>, <c>away</c>, <c>resting</c>.</summary>
    [Id(2)]
    public required string Status { get; init; }

    /// <summary>Reason of being away, or null.</summary>
    [Id(3)]
    public string? Reason { get; init; }

    /// <summary>Its begin.</summary>
    [Id(4)]
    public required DateTimeOffset From { get; init; }

    /// <summary>Its end, later than <see cref="From"/>, and in the same hour or on the full hour that ends it.</summary>
    [Id(5)]
    public required DateTimeOffset To { get; init; }

    /// <summary>Call of <c>reserved</c>, <c>onCall</c> and <c>wrapUp</c>; null otherwise.</summary>
    [Id(6)]
    public string? CallId { get; init; }

    /// <summary>Queue that offered that call; null for calls of the agent's own, consultations and supervisors.</summary>
    [Id(7)]
    public string? Queue { get; init; }

    /// <summary>Offer by which that call came, or null.</summary>
    [Id(8)]
    public string? OfferId { get; init; }

    /// <summary>Row of the log that it belongs to: the hour in which it lies, the shard of the agent's name.</summary>
    public CallLogKey LogKey => CallLogKey.Of(Agent, From);
}
