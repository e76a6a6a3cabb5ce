namespace ContactCenter.Gateway.Api.Flows;

/// <summary>How a trial went.</summary>
/// <param name="Turns">The turns in order; fewer than inputs when the call ends before.</param>
public sealed record FlowTryResult(IReadOnlyList<FlowTryTurn> Turns);
