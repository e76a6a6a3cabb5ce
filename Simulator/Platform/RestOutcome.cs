using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Platform;

/// <summary>What REST answers: a status and a body in the platform's own shape, problems included.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Body; null for none.</param>
/// <param name="LegId">The leg that it is about; null for none.</param>
public sealed record RestOutcome(int Status, JsonNode? Body = null, string? LegId = null);
