namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>Where a call stands in a flow, as continuation URLs carry it (design §5).</summary>
[GenerateSerializer, Immutable, Alias("cc.place")]
public sealed record PlaceReference
{
    /// <summary>Call id.</summary>
    [Id(0)]
    public required string Call { get; init; }

    /// <summary>Flow id; null outside a flow.</summary>
    [Id(1)]
    public string? Flow { get; init; }

    /// <summary>Published version of the flow.</summary>
    [Id(2)]
    public int Version { get; init; }

    /// <summary>Step id; null outside a flow.</summary>
    [Id(3)]
    public string? Step { get; init; }

    /// <summary>How often this step has asked in a row, from 1.</summary>
    [Id(4)]
    public int Visit { get; init; }

    /// <summary>Offer that the leg is of; null for legs that nobody was offered by.</summary>
    [Id(5)]
    public string? Offer { get; init; }

    /// <summary>Epoch of that offer.</summary>
    [Id(6)]
    public int Epoch { get; init; }

    /// <summary>Wait in which the caller pressed keys; null for anything else.</summary>
    [Id(7)]
    public string? Wait { get; init; }
}
