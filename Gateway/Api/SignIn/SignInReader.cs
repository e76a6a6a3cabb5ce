using System.Globalization;
using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Reads sign-ins.</summary>
internal static class SignInReader
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd",
    ];

    /// <summary>The attempt, its refusals, or null for a body in a form that is not read here (415).</summary>
    public static async ValueTask<Result<SignInAttempt>?> Read(HttpRequest request, CancellationToken cancellationToken) =>
        await ClientFields.Read(request, cancellationToken) is not { } read ? (Result<SignInAttempt>?)null
            : read is { IsOk: true, Value: var fields } ? Attempt(fields)
            : Result<SignInAttempt>.No([.. read.Refusals]);

    private static Result<SignInAttempt> Attempt(ClientFields fields)
    {
        var key = fields.Required("mobile_api_key");
        var userName = fields.Required("user_name");
        if (userName is not null && UserNames.Check(userName, "$.user_name") is { } bad)
        {
            fields.Refuse(bad);
        }

        DateTimeOffset? expiresAt = null;
        if (fields.Optional("expires_at") is { } text)
        {
            if (DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end))
            {
                expiresAt = end;
            }
            else
            {
                fields.Refuse(new("invalid-time", "Must be a time in ISO 8601, such as 2019-03-13T14:53:06.819Z.", "$.expires_at"));
            }
        }

        var pin = fields.Optional("pin");
        return fields.Refusals.Count > 0 ? Result<SignInAttempt>.No([.. fields.Refusals]) : new SignInAttempt(userName!, key!, pin, expiresAt);
    }
}
