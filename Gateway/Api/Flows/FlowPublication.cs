using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>A new version of a flow.</summary>
/// <param name="Document">The flow document.</param>
/// <param name="BasedOn">Version that the author started from; 0 for a new flow.</param>
/// <param name="Note">Why, up to 200 characters.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FlowPublication(JsonElement? Document, int? BasedOn, string? Note);
