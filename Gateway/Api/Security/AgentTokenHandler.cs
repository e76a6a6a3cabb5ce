using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Applications;
using ContactCenter.VonageApi.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Security;

/// <summary>Knows agents by the token that we issued to their app (<c>/api/jwt</c>). Such a token is an agent's and nothing more, whoever the agent is.</summary>
internal sealed class AgentTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SharedApplicationKeys keys,
    UserTokenVerifier verifier,
    GrainRetries retries)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer";
    private const string QueryToken = "access_token";
    private string? _reason;

    /// <summary>Whether a request bears a token.</summary>
    public static bool IsBorne(HttpContext http) => TokenOf(http) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Context) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await retries.Run(() => keys.Get(Context.RequestAborted), Context.RequestAborted) is not { } application)
        {
            _reason = "token-wrong-application";
            return AuthenticateResult.Fail(_reason);
        }

        var verdict = await verifier.Verify(application, token);
        if (!verdict.IsValid)
        {
            _reason = verdict.Reason;
            return AuthenticateResult.Fail(_reason);
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.Name, verdict.UserName),
                new Claim(ClaimTypes.Role, ApiSecurity.AgentRole),
                new Claim(ClaimTypes.Expiration, verdict.ExpiresAt.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = $"{Bearer} error=\"invalid_token\"";
        return Problems.Of(StatusCodes.Status401Unauthorized, _reason ?? "token-missing", "Sign in again (POST /api/jwt), and send the token that you get as Authorization: Bearer.")
            .ExecuteAsync(Context);
    }

    // Browsers' EventSource sends no headers of its own: only there a token in the query counts.
    private static string? TokenOf(HttpContext http)
    {
        if (AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization.ToString(), out var header)
            && string.Equals(header.Scheme, Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header.Parameter ?? "";
        }

        return http.GetEndpoint()?.Metadata.GetMetadata<TakesQueryToken>() is not null && http.Request.Query.TryGetValue(QueryToken, out var query)
            ? query.ToString()
            : null;
    }
}
