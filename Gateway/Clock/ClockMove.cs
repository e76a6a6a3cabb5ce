using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Clock;

/// <summary>Body of <c>POST /dev/clock</c>.</summary>
/// <param name="Now">Where to move our time, UTC; not before where it stands.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ClockMove(DateTimeOffset? Now);
