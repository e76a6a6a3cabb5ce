using System.Buffers;
using System.Text.Json;

namespace ContactCenter.VonageApi.Users;

/// <summary>Users as the platform writes them.</summary>
internal static class UserJson
{
    public static byte[] Write(string name, string? displayName)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            if (displayName is not null)
            {
                json.WriteString("display_name", displayName);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>One user; <paramref name="name"/> stands in where the answer has none, as old versions do.</summary>
    public static VonageUser? Read(byte[] body, string name)
    {
        using var document = TryParse(body);
        return document is null ? null : Read(document.RootElement, name);
    }

    /// <summary>The user of that very name in a list; null when it is not there.</summary>
    public static VonageUser? Find(byte[] body, string name)
    {
        using var document = TryParse(body);
        return document is not null
            && document.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("_embedded", out var embedded) && embedded.ValueKind == JsonValueKind.Object
            && embedded.TryGetProperty("users", out var users) && users.ValueKind == JsonValueKind.Array
            ? users.EnumerateArray().Where(u => Text(u, "name") == name).Select(u => Read(u, name)).FirstOrDefault(u => u is not null)
            : null;
    }

    private static VonageUser? Read(JsonElement user, string name) =>
        Text(user, "id") is { Length: > 0 } id ? new VonageUser(id, Text(user, "name") ?? name, Text(user, "display_name")) : null;

    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            // Text that is no text, such as half a surrogate pair.
            return null;
        }
    }

    private static JsonDocument? TryParse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
