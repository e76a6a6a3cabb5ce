namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>Ends the wrap-up, or makes it longer.</summary>
[GenerateSerializer, Immutable, Alias("cc.change-wrap-up")]
public sealed record ChangeWrapUp
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>Seconds more, 1 to 3,600; null: it ends now.</summary>
    [Id(1)]
    public int? ExtendBySeconds { get; init; }
}
