namespace ContactCenter.Simulator.Observing;

/// <summary>How many callers wait, as the application's own API said.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Waiting">Callers by queue.</param>
public sealed record QueuesSeen(DateTimeOffset At, IReadOnlyDictionary<string, int> Waiting) : Observation(At);
