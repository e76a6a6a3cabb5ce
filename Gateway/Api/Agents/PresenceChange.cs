using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Agents;

/// <summary>What an agent wants to be. Asked during a call, it holds after it.</summary>
/// <param name="Presence"><c>offline</c>, <c>available</c> or <c>away</c>.</param>
/// <param name="Reason">Reason of being away, 1 to 50 characters; absent otherwise.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PresenceChange(string? Presence = null, string? Reason = null);
