namespace ContactCenter.Simulator.Observing;

/// <summary>The run itself killed the application, and will start it again.</summary>
/// <param name="At">Simulated time.</param>
public sealed record GatewayStopped(DateTimeOffset At) : Observation(At);
