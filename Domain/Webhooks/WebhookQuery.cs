using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Domain.Webhooks;

/// <summary>GET webhooks, brought to the shape of POST ones.</summary>
public static class WebhookQuery
{
    /// <summary>
    /// The JSON object that a POST webhook with the same parameters would carry. Values stay strings, except that JSON objects and
    /// arrays in <c>dtmf</c>, <c>speech</c>, <c>payload</c>, <c>custom_data</c>, <c>headers</c> and <c>original_request</c> are put
    /// in as such (facts §2.1). Of a repeated parameter the last one counts. Not the form that is signed: that one keeps strings.
    /// </summary>
    /// <param name="parameters">Decoded parameters in the order of the URL; a null value becomes <c>null</c>.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] ToJson(IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var last = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            last[name] = value;
        }

        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in last)
            {
                json.WritePropertyName(Encoding.UTF8.GetBytes(name));
                WriteValue(json, name, value);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        var utf8 = Encoding.UTF8.GetBytes(value);
        if (MayNest(name) && EmbeddedJson.IsContainer(utf8))
        {
            json.WriteRawValue(utf8, skipInputValidation: true);
        }
        else
        {
            json.WriteStringValue(utf8);
        }
    }

    private static bool MayNest(string name) =>
        name is "dtmf" or "speech" or "payload" or "custom_data" or "headers" or "original_request";
}
