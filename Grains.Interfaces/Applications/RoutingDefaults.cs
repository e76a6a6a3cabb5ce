using ContactCenter.Grains.Interfaces.Flows;

namespace ContactCenter.Grains.Interfaces.Applications;

/// <summary>How calls are answered that no number decides.</summary>
[GenerateSerializer, Immutable, Alias("cc.routing-defaults")]
public sealed record RoutingDefaults
{
    /// <summary>For phones whose number has no flow.</summary>
    [Id(0)]
    public required PublishedFlow DefaultFlow { get; init; }

    /// <summary>For app users who dial anything but one of our numbers.</summary>
    [Id(1)]
    public required PublishedFlow OutboundFlow { get; init; }

    /// <summary>Caller id of outbound legs, digits, or null.</summary>
    [Id(2)]
    public string? CallerId { get; init; }

    /// <summary>Number that callers reach when nothing else works, digits, or null: they hear an apology.</summary>
    [Id(3)]
    public string? LastResort { get; init; }

    /// <summary>Phone that takes calls for help, digits, or null: they are refused.</summary>
    [Id(4)]
    public string? EmergencyRoute { get; init; }

    /// <summary>For new callers while there is more work than can be done; null: the product's, from silos that do not know of it.</summary>
    [Id(5)]
    public PublishedFlow? BusyFlow { get; init; }
}
