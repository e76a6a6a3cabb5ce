namespace ContactCenter.Simulator.Observing;

/// <summary>What the application's own API tells of a call.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The caller's leg.</param>
/// <param name="Events">Status events of all its legs; null where the application has no such call, or does not answer.</param>
public sealed record RecordSeen(DateTimeOffset At, string LegId, IReadOnlyCollection<RecordedEvent>? Events) : Observation(At);
