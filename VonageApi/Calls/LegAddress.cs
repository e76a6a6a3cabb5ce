namespace ContactCenter.VonageApi.Calls;

/// <summary>A leg and where to reach it: through the wrong region a live leg answers "not found" (facts §4.1).</summary>
/// <param name="Uuid">Leg id, an opaque text: inbound phone legs have no dashes.</param>
/// <param name="RegionUrl"><c>region_url</c> of its webhooks; null for the general host. Must be of <c>Vonage:AllowedHosts</c>.</param>
public readonly record struct LegAddress(string Uuid, Uri? RegionUrl = null);
