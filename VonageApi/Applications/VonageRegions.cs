using System.Collections.Immutable;

namespace ContactCenter.VonageApi.Applications;

/// <summary>Regions that an application can be bound to (facts §4.1, §4.5).</summary>
public static class VonageRegions
{
    /// <summary>All regions.</summary>
    public static ImmutableArray<string> All { get; } = ["na-east", "na-west", "eu-west", "eu-east", "apac-sng", "apac-australia"];
}
