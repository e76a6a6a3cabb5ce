namespace ContactCenter.Simulator.Observing;

/// <summary>A leg begins with a new NCCO.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The leg.</param>
/// <param name="Source">Where it came from: <c>answer</c>, <c>fallback</c>, <c>input</c>, <c>notify</c>, <c>event</c>, <c>transfer</c>, <c>create</c>, <c>on-answer</c>.</param>
/// <param name="Json">The NCCO.</param>
public sealed record NccoStarted(DateTimeOffset At, string LegId, string Source, string Json) : Observation(At);
