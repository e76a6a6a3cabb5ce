namespace ContactCenter.Simulator.Observing;

/// <summary>A person said something.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The leg.</param>
/// <param name="Text">What was said.</param>
public sealed record WordsSaid(DateTimeOffset At, string LegId, string Text) : Observation(At);
