using System.Globalization;
using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Reads sign-ins as the many client apps write them: JSON or form, whatever the charset, other fields ignored.</summary>
internal static class SignInReader
{
    private static readonly Refusal BadForm = new("malformed-form", "The form cannot be read.", "$");
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd",
    ];

    /// <summary>The attempt, its refusals, or null for a body in a form that is not read here (415).</summary>
    public static async ValueTask<Result<SignInAttempt>?> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            return await ReadForm(request, cancellationToken);
        }

        return request.HasJsonContentType() ? await ReadJson(request, cancellationToken) : null;
    }

    private static async ValueTask<Result<SignInAttempt>> ReadForm(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return Attempt((name, _) => form[name].ToString() is { Length: > 0 } text ? text : null);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException || e is IOException and not BadHttpRequestException)
        {
            return BadForm;
        }
    }

    private static async ValueTask<Result<SignInAttempt>?> ReadJson(HttpRequest request, CancellationToken cancellationToken)
    {
        JsonElement root;
        try
        {
            root = await request.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (JsonException e)
        {
            return ApiExceptions.RefusalOf(e);
        }
        catch (InvalidOperationException)
        {
            // A charset that nobody knows.
            return null;
        }

        return root.ValueKind == JsonValueKind.Object
            ? Attempt((name, refusals) => Text(root, name, refusals))
            : new Refusal("wrong-type", "The body must be an object.", "$");
    }

    private static string? Text(JsonElement root, string name, List<Refusal> refusals)
    {
        try
        {
            return !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : Refuse();
        }
        catch (InvalidOperationException)
        {
            // Text that is no text, such as half a surrogate pair.
            return Refuse();
        }

        string? Refuse()
        {
            refusals.Add(new("wrong-type", "Must be a string.", $"$.{name}"));
            return null;
        }
    }

    private static Result<SignInAttempt> Attempt(Func<string, List<Refusal>, string?> field)
    {
        var refusals = new List<Refusal>();
        var key = Required("mobile_api_key");
        var userName = Required("user_name");
        if (userName is not null && UserNames.Check(userName, "$.user_name") is { } bad)
        {
            refusals.Add(bad);
        }

        DateTimeOffset? expiresAt = null;
        if (field("expires_at", refusals) is { } text)
        {
            if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end))
            {
                expiresAt = end;
            }
            else
            {
                refusals.Add(new("invalid-time", "Must be a time in ISO 8601, such as 2019-03-13T14:53:06.819Z.", "$.expires_at"));
            }
        }

        var pin = field("pin", refusals);
        return refusals.Count > 0 ? Result<SignInAttempt>.No([.. refusals]) : new SignInAttempt(userName!, key!, pin, expiresAt);

        string? Required(string name)
        {
            var before = refusals.Count;
            var value = field(name, refusals);
            if (string.IsNullOrEmpty(value) && refusals.Count == before)
            {
                refusals.Add(new("missing-field", "This field is required.", $"$.{name}"));
                return null;
            }

            return value;
        }
    }
}
