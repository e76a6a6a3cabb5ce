using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>How a webhook looks on the wire.</summary>
internal static class WebhookQuery
{
    // As JavaScript writes it: receivers hash what they write themselves (facts §2.6).
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compact JSON.</summary>
    public static string Json(JsonNode node) => node.ToJsonString(Plain);

    /// <summary>The address with the body as its query: scalars as they are, objects and arrays as JSON, nulls left out (facts §2.1).</summary>
    public static string Flatten(string address, JsonObject body)
    {
        var url = new StringBuilder(address);
        var separator = !address.Contains('?', StringComparison.Ordinal) ? '?' : address[^1] is '?' or '&' ? '\0' : '&';
        foreach (var (name, value) in body)
        {
            if (value is null)
            {
                continue;
            }

            if (separator != '\0')
            {
                url.Append(separator);
            }

            url.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(Text(value)));
            separator = '&';
        }

        return url.ToString();
    }

    /// <summary>The query of a URL as compact JSON in its order, values as decoded strings: what the signature of a GET covers (facts §2.6).</summary>
    public static string SignedJson(string url)
    {
        var parameters = new JsonObject();
        var question = url.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0)
        {
            foreach (var pair in new QueryStringEnumerable(url.AsMemory(question)))
            {
                parameters[pair.DecodeName().ToString()] = pair.DecodeValue().ToString();
            }
        }

        return Json(parameters);
    }

    private static string Text(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : Json(value);
}
