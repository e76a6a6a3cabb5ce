using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Observing;

/// <summary>A leg reached a status. This is the truth; the webhook about it may be late or lost.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The leg.</param>
/// <param name="Status">What it is now.</param>
/// <param name="Detail">The event's <c>detail</c>, or null.</param>
/// <param name="DisconnectedBy"><c>user</c> or <c>platform</c> once it is completed.</param>
/// <param name="Cause">Why it ended, for people: <c>ncco-ended</c>, <c>person</c>, <c>rest</c>, <c>peer-left</c>, <c>room-ended</c>, <c>no-ncco</c>, <c>syntax</c>, <c>call-limit</c>, <c>media-lost</c>.</param>
public sealed record LegChanged(DateTimeOffset At, string LegId, LegStatus Status, string? Detail = null, string? DisconnectedBy = null, string? Cause = null)
    : Observation(At);
