namespace ContactCenter.Domain.Flows;

/// <summary>A flow that ships with the product.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Flow">The flow.</param>
public sealed record SeedFlow(string Id, CompiledFlow Flow);
