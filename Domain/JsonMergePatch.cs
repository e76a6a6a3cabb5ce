using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Domain;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
public static class JsonMergePatch
{
    /// <summary>The target with the patch applied: objects are merged, null removes, anything else replaces.</summary>
    /// <param name="target">What is patched.</param>
    /// <param name="patch">The change; where a name occurs twice the last one holds.</param>
    public static JsonElement Apply(JsonElement target, JsonElement patch) => JsonSerializer.SerializeToElement(Merge(target, patch));

    private static JsonNode? Merge(JsonElement? target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            return Node(patch);
        }

        var merged = new JsonObject();
        if (target is { ValueKind: JsonValueKind.Object } from)
        {
            foreach (var property in from.EnumerateObject())
            {
                merged[property.Name] = Node(property.Value);
            }
        }

        foreach (var property in patch.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                merged.Remove(property.Name);
            }
            else
            {
                merged[property.Name] = Merge(Element(merged[property.Name]), property.Value);
            }
        }

        return merged;
    }

    private static JsonNode? Node(JsonElement element) => JsonSerializer.SerializeToNode(element);

    private static JsonElement? Element(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node);
}
