using System.Text.Json;
using ContactCenter.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Reads bodies whose fields the domain checks, so that it names every place that is wrong.</summary>
internal static class Bodies
{
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
        try
        {
            return JsonElement.Parse(bytes).ValueKind == JsonValueKind.Object
                ? (bytes, null)
                : (null, Problems.Refused(new Refusal("wrong-type", "The body must be an object.", "$")));
        }
        catch (JsonException e)
        {
            return (null, Problems.Refused(ApiExceptions.RefusalOf(e)));
        }
    }
}
