using System.Text.Json.Nodes;

namespace ContactCenter.Grains.Tests.Released;

/// <summary>A message of a release.</summary>
/// <param name="Bytes">As it was sent, in base64.</param>
/// <param name="Members">What it says.</param>
internal sealed record GoldenMessage(string Bytes, JsonNode Members);
