namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>A leg that a call believes to be alive.</summary>
/// <param name="Uuid">Leg id.</param>
/// <param name="RegionUrl">Its region, where it alone can be asked for; null when it was not told.</param>
[GenerateSerializer, Alias("cc.open-leg"), Immutable]
public sealed record OpenLeg([property: Id(0)] string Uuid, [property: Id(1)] string? RegionUrl);
