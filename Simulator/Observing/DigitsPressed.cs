namespace ContactCenter.Simulator.Observing;

/// <summary>A person pressed keys.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The leg.</param>
/// <param name="Digits">0-9, * and #.</param>
public sealed record DigitsPressed(DateTimeOffset At, string LegId, string Digits) : Observation(At);
