namespace ContactCenter.Grains.Interfaces.Flows;

/// <summary>Puts a new version of a flow in force.</summary>
[GenerateSerializer, Immutable, Alias("cc.publish-flow")]
public sealed record PublishFlow
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>The document as UTF-8 JSON.</summary>
    [Id(1)]
    public required byte[] Document { get; init; }

    /// <summary>Version that the author started from; 0 for a new flow. Another version in force refuses the publish.</summary>
    [Id(2)]
    public required int BasedOn { get; init; }

    /// <summary>Why, up to 200 characters, or null.</summary>
    [Id(3)]
    public string? Note { get; init; }
}
