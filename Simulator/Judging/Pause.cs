namespace ContactCenter.Simulator.Judging;

/// <summary>A time in which the application was waited for.</summary>
/// <param name="Since">When it began, simulated.</param>
/// <param name="Lasted">For how long.</param>
public sealed record Pause(DateTimeOffset Since, TimeSpan Lasted);
