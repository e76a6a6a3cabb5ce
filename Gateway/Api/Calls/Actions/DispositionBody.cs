namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>What came of a call.</summary>
/// <param name="Code">Up to 50 characters; absent: stays.</param>
/// <param name="Notes">Up to 4,000 characters; absent: stay; empty: are removed.</param>
public sealed record DispositionBody(string? Code, string? Notes);
