namespace ContactCenter.Domain.Flows;

/// <summary>One turn of a trial.</summary>
/// <param name="Input">What was given; null for the first turn, which answers the call.</param>
/// <param name="Turn">What the platform would do.</param>
public sealed record TrialTurn(string? Input, FlowTurn Turn);
