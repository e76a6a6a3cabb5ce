namespace ContactCenter.Simulator.Observing;

/// <summary>The application, which the run had killed, is back.</summary>
/// <param name="At">Simulated time.</param>
public sealed record GatewayStarted(DateTimeOffset At) : Observation(At);
