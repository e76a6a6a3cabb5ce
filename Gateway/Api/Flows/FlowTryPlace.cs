namespace ContactCenter.Gateway.Api.Flows;

/// <summary>Where a trial waits.</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="Visit">How often it has asked in a row, from 1.</param>
public sealed record FlowTryPlace(string Step, int Visit);
