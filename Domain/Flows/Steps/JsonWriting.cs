using System.Collections.Immutable;
using System.Text.Json;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Writes fields only where they say more than the default.</summary>
internal static class JsonWriting
{
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Optional(this Utf8JsonWriter json, string name, int? value, int? otherwise = null)
    {
        if (value is { } number && number != otherwise)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Optional(this Utf8JsonWriter json, string name, decimal? value, decimal? otherwise = null)
    {
        if (value is { } number && number != otherwise)
        {
            json.WriteNumber(name, number);
        }
    }

    public static void Optional(this Utf8JsonWriter json, string name, bool value, bool otherwise)
    {
        if (value != otherwise)
        {
            json.WriteBoolean(name, value);
        }
    }

    public static void Map(this Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> map)
    {
        if (map.IsEmpty)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
