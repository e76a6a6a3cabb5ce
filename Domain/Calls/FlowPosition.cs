namespace ContactCenter.Domain.Calls;

/// <summary>Where a call stands in its flow.</summary>
/// <param name="Flow">Flow id.</param>
/// <param name="Version">Version that this call runs on to its end.</param>
/// <param name="Step">Step that waits for the platform; null when the flow is over.</param>
/// <param name="Visit">How often the step has asked in a row, from 1.</param>
public sealed record FlowPosition(string Flow, int Version, string? Step, int Visit) : StoredRecord;
