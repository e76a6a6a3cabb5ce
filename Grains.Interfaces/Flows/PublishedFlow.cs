namespace ContactCenter.Grains.Interfaces.Flows;

/// <summary>A version of a flow as calls run it.</summary>
[GenerateSerializer, Immutable, Alias("cc.published-flow")]
public sealed record PublishedFlow
{
    /// <summary>Flow id.</summary>
    [Id(0)]
    public required string FlowId { get; init; }

    /// <summary>Version, from 1.</summary>
    [Id(1)]
    public required int Version { get; init; }

    /// <summary>The document as UTF-8 JSON; never changed after creation.</summary>
    [Id(2)]
    public required byte[] Document { get; init; }
}
