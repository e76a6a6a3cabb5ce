namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Where a step sends the call after what it waited for.</summary>
/// <param name="Step">Step to serve; null: the flow is over.</param>
/// <param name="Visit">Which visit of that step this is, from 1.</param>
internal readonly record struct Reaction(string? Step, int Visit = 1);
