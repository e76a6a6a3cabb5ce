using System.Text.Json;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>One version of a flow.</summary>
/// <param name="Flow">Flow id.</param>
/// <param name="Version">Version.</param>
/// <param name="Document">The document as it was published.</param>
public sealed record FlowDocumentVersion(string Flow, int Version, JsonElement Document);
