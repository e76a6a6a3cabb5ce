namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>Sets what an agent can do and where; null leaves a field as it is.</summary>
[GenerateSerializer, Immutable, Alias("cc.assign-agent")]
public sealed record AssignAgent
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>Level by skill, 1 to 10; replaces all.</summary>
    [Id(1)]
    public Dictionary<string, int>? Skills { get; init; }

    /// <summary>Tier by queue, from 1; replaces all.</summary>
    [Id(2)]
    public Dictionary<string, int>? Queues { get; init; }
}
