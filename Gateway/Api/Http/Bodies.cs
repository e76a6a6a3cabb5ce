using System.Text.Json;
using System.Text.Unicode;
using ContactCenter.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Reads bodies whose fields the domain checks, so that it names every place that is wrong.</summary>
internal static class Bodies
{
    private static readonly object Key = new();

    /// <summary>The object that <see cref="Object"/> read; null where it did not.</summary>
    public static byte[]? Read(HttpContext http) => http.Items.TryGetValue(Key, out var read) ? read as byte[] : null;

    /// <summary>The body as one JSON object, in UTF-8; null where there is none and that is allowed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="required">Whether there has to be one.</param>
    /// <returns>The bytes, or the problem.</returns>
    public static async ValueTask<(byte[]? Utf8, ProblemHttpResult? Problem)> Object(HttpContext http, bool required)
    {
        var request = http.Request;
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, http.RequestAborted);
        if (buffer.Length == 0)
        {
            return (null, required ? Problems.Refused(new Refusal("missing-body", "Send a JSON object as the body.", "$")) : null);
        }

        if (!request.HasJsonContentType())
        {
            return (null, Problems.UnsupportedMediaType());
        }

        var bytes = buffer.ToArray();
        if (!Utf8.IsValid(bytes))
        {
            return (null, Problems.Refused(new Refusal("not-json", "The body is not UTF-8, as JSON is.", "$")));
        }

        try
        {
            if (JsonElement.Parse(bytes).ValueKind != JsonValueKind.Object)
            {
                return (null, Problems.Refused(new Refusal("wrong-type", "The body must be an object.", "$")));
            }

            http.Items[Key] = bytes;
            return (bytes, null);
        }
        catch (JsonException e)
        {
            return (null, Problems.Refused(ApiExceptions.RefusalOf(e)));
        }
    }
}
