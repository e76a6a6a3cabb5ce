namespace ContactCenter.Simulator.Observing;

/// <summary>An agent's app asked something of the application and gave up, or was answered.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Agent">Name of the user.</param>
/// <param name="What">What was asked, such as <c>presence available</c>.</param>
/// <param name="Status">HTTP status; 0 without an answer.</param>
/// <param name="Code">The problem's stable code; null for none.</param>
/// <param name="IsFinal">False when the app asks again.</param>
public sealed record AppAnswered(DateTimeOffset At, string Agent, string What, int Status, string? Code, bool IsFinal) : Observation(At);
