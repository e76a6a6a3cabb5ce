using System.Buffers;
using System.Text.Json;

namespace ContactCenter.VonageApi.Http;

/// <summary>Writes bodies of requests.</summary>
internal static class JsonBody
{
    /// <summary>An object with what <paramref name="write"/> puts in it.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A member, where there is a value.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A member, where there is a value.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>A URL as the platform wants it: in a list of one.</summary>
    public static void UrlList(this Utf8JsonWriter json, string name, Uri? url)
    {
        if (url is not null)
        {
            json.WriteStartArray(name);
            json.WriteStringValue(url.AbsoluteUri);
            json.WriteEndArray();
        }
    }
}
