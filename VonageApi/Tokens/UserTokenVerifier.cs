using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.VonageApi.Tokens;

/// <summary>Recognises the agents' tokens that we issued: signature by our key (RS256 only), not expired, of our application, with a user.</summary>
public sealed class UserTokenVerifier(TimeProvider clock)
{
    private const int LongestToken = 8 * 1024;

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Checks a token.</summary>
    /// <param name="keys">The application's keys.</param>
    /// <param name="token">The token alone, without <c>Bearer</c>.</param>
    public async ValueTask<UserTokenVerdict> Verify(ApplicationKeys keys, string? token)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (string.IsNullOrWhiteSpace(token))
        {
            return Refuse("token-missing");
        }

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = keys.VerificationKey,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ValidateIssuer = false,
            ValidateAudience = false,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && clock.GetUtcNow() < Utc(end),
        });

        if (!result.IsValid)
        {
            return Refuse(Code(result.Exception));
        }

        var good = (JsonWebToken)result.SecurityToken;
        if (Claim(good, "application_id") != keys.ApplicationId)
        {
            return Refuse("token-wrong-application");
        }

        return string.IsNullOrWhiteSpace(good.Subject)
            ? Refuse("token-without-user")
            : new UserTokenVerdict(good.Subject, null, Utc(good.ValidTo));
    }

    private static string Code(Exception? exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException => "token-expired",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => "token-wrong-signature",
        _ => "token-malformed",
    };

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static UserTokenVerdict Refuse(string reason) => new(null, reason);
}
