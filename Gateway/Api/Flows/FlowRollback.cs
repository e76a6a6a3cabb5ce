using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>Puts an earlier version in force again, as a new version.</summary>
/// <param name="To">Version whose document is wanted.</param>
/// <param name="BasedOn">Version in force that was seen.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FlowRollback(int? To, int? BasedOn);
