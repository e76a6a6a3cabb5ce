namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>Changes an agent's profile; null leaves a field as it is.</summary>
[GenerateSerializer, Immutable, Alias("cc.change-agent")]
public sealed record ChangeAgent
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>Name shown to people, up to 100 characters.</summary>
    [Id(1)]
    public string? DisplayName { get; init; }

    /// <summary>New sign-in PIN, 4 to 12 digits; empty removes it. Stored as a salted hash.</summary>
    [Id(2)]
    public string? Pin { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"ChangeAgent {{ {OperationId} }}";
}
