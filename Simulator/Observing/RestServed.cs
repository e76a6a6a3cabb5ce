namespace ContactCenter.Simulator.Observing;

/// <summary>The application asked something over REST.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path without query.</param>
/// <param name="Status">What it got.</param>
/// <param name="LegId">The leg that it is about; null for none.</param>
/// <param name="Nuisance">What the simulator did to it on purpose; null for nothing.</param>
/// <param name="EventUrl">Where the application wants to hear of the leg that it asks for; null for nowhere, and for requests that ask for none.</param>
public sealed record RestServed(DateTimeOffset At, string Method, string Path, int Status, string? LegId, string? Nuisance, string? EventUrl = null) : Observation(At);
