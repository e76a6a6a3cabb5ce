namespace ContactCenter.Simulator.Observing;

/// <summary>Something that happened in the simulated world. What the judge and the page know, they know from these alone.</summary>
/// <param name="At">Simulated time.</param>
public abstract record Observation(DateTimeOffset At);
