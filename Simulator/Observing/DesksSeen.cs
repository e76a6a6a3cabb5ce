namespace ContactCenter.Simulator.Observing;

/// <summary>How the application's own API said that its agents stand.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Desks">What each agent is doing, by user name, in the application's words: <c>available</c>, <c>reserved</c>, <c>onCall</c> …</param>
public sealed record DesksSeen(DateTimeOffset At, IReadOnlyDictionary<string, string> Desks) : Observation(At);
