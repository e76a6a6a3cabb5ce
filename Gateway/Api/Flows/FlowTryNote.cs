namespace ContactCenter.Gateway.Api.Flows;

/// <summary>What a step did in a trial, and why.</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="What">Stable code, such as <c>ran</c>, <c>pressed</c> or <c>closed</c>.</param>
/// <param name="Detail">More about it, or absent.</param>
public sealed record FlowTryNote(string Step, string What, string? Detail);
