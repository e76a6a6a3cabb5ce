namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>What to hang up; may be left out altogether.</summary>
/// <param name="What"><c>call</c>: every leg; <c>own-leg</c>: the agent's alone; <c>call</c> when absent.</param>
public sealed record HangUpBody(string? What);
