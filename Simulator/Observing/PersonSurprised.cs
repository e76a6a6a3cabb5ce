namespace ContactCenter.Simulator.Observing;

/// <summary>A simulated person did not get what the scenario expects.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Person">Name in the scenario.</param>
/// <param name="LegId">The person's leg; null for none.</param>
/// <param name="Expected">What was expected, with file, line and step.</param>
/// <param name="Got">What happened instead.</param>
public sealed record PersonSurprised(DateTimeOffset At, string Person, string? LegId, string Expected, string Got) : Observation(At);
