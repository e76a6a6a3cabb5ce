namespace ContactCenter.Simulator.Judging;

/// <summary>Something that must not happen to people, and did.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Rule">Name of the rule that it breaks.</param>
/// <param name="LegId">The leg to which it happened; null for none.</param>
/// <param name="Text">What happened.</param>
public sealed record Violation(DateTimeOffset At, string Rule, string? LegId, string Text);
