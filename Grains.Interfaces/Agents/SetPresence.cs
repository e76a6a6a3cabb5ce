namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>What an agent, or a supervisor for the agent, wants the agent to be.</summary>
[GenerateSerializer, Immutable, Alias("cc.set-presence")]
public sealed record SetPresence
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>Name of <c>Presence</c>: <c>offline</c>, <c>available</c>, <c>away</c>.</summary>
    [Id(1)]
    public required string Presence { get; init; }

    /// <summary>Reason of being away, 1 to 50 characters; null otherwise.</summary>
    [Id(2)]
    public string? Reason { get; init; }
}
