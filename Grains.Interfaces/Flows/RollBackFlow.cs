namespace ContactCenter.Grains.Interfaces.Flows;

/// <summary>Puts an earlier version in force again, as a new version.</summary>
[GenerateSerializer, Immutable, Alias("cc.roll-back-flow")]
public sealed record RollBackFlow
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>Version whose document is wanted.</summary>
    [Id(1)]
    public required int To { get; init; }

    /// <summary>Version in force that the author saw.</summary>
    [Id(2)]
    public required int BasedOn { get; init; }
}
