namespace ContactCenter.Simulator.Observing;

/// <summary>An NCCO that the platform does not take.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The leg that should have run it.</param>
/// <param name="Source">As in <see cref="NccoStarted"/>.</param>
/// <param name="Reason">What is wrong, and where in the document.</param>
/// <param name="Json">What was sent.</param>
public sealed record NccoFault(DateTimeOffset At, string LegId, string Source, string Reason, string Json) : Observation(At);
