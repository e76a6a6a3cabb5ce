using ContactCenter.Grains.Interfaces.Flows;

namespace ContactCenter.Grains.Interfaces.Numbers;

/// <summary>How a call to a number is answered.</summary>
[GenerateSerializer, Immutable, Alias("cc.number-route")]
public sealed record NumberRoute
{
    /// <summary>True when the number is one of ours.</summary>
    [Id(0)]
    public bool IsOurs { get; init; }

    /// <summary>The number's own flow; null: the default flow.</summary>
    [Id(1)]
    public PublishedFlow? Flow { get; init; }
}
