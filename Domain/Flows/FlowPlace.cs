namespace ContactCenter.Domain.Flows;

/// <summary>Where a call stands in a flow; travels in every URL that we emit, so that a call goes on when its grain's memory is lost.</summary>
/// <param name="Call">Key of the call: the uuid of its first leg, opaque.</param>
/// <param name="Flow">Id of the flow.</param>
/// <param name="Version">Version of the flow on which the call runs.</param>
/// <param name="Step">Id of the step that waits.</param>
/// <param name="Visit">How often this step has asked in a row, from 1: a menu's retries.</param>
public sealed record FlowPlace(string Call, string Flow, int Version, string Step, int Visit);
