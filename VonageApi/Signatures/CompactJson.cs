using System.Text;
using System.Text.Json;

namespace ContactCenter.VonageApi.Signatures;

/// <summary>JSON as the platform writes it before hashing: no spaces, and nothing escaped that need not be.</summary>
internal static class CompactJson
{
    /// <summary>An object of decoded query parameters, all strings, in the order of the URL; a repeated one keeps its first place and last value.</summary>
    public static byte[] OfQuery(IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var unique = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            unique[name] = value;
        }

        var json = new StringBuilder("{");
        foreach (var (name, value) in unique)
        {
            Quote(json.Length > 1 ? json.Append(',') : json, name);
            Quote(json.Append(':'), value ?? "");
        }

        return Encoding.UTF8.GetBytes(json.Append('}').ToString());
    }

    /// <summary>A document without its spaces, numbers as they were written; null when it is no JSON.</summary>
    public static byte[]? OfDocument(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            var json = new StringBuilder(utf8.Length);
            var first = true;
            while (reader.Read())
            {
                if (!first && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
                {
                    json.Append(',');
                }

                first = Append(json, ref reader);
            }

            return Encoding.UTF8.GetBytes(json.ToString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter: text that is no text, such as half a surrogate pair.
            return null;
        }
    }

    /// <returns>True when what follows needs no comma before it.</returns>
    private static bool Append(StringBuilder json, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                json.Append('{');
                return true;
            case JsonTokenType.StartArray:
                json.Append('[');
                return true;
            case JsonTokenType.EndObject:
                json.Append('}');
                return false;
            case JsonTokenType.EndArray:
                json.Append(']');
                return false;
            case JsonTokenType.PropertyName:
                Quote(json, reader.GetString()!);
                json.Append(':');
                return true;
            case JsonTokenType.String:
                Quote(json, reader.GetString()!);
                return false;
            default:
                json.Append(Encoding.ASCII.GetString(reader.ValueSpan));
                return false;
        }
    }

    private static void Quote(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append(@"\\"),
                '\b' => json.Append(@"\b"),
                '\f' => json.Append(@"\f"),
                '\n' => json.Append(@"\n"),
                '\r' => json.Append(@"\r"),
                '\t' => json.Append(@"\t"),
                < ' ' => json.Append(@"\u").Append(((int)c).ToString("x4", null)),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
