using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Security;

/// <summary>Knows machine clients by the admin key, compared in constant time; who guesses is slowed down.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<ApiKeySchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyRing keys, AttemptLimiter limiter)
    : AuthenticationHandler<ApiKeySchemeOptions>(options, logger, encoder)
{
    private TimeSpan? _blocked;
    private bool _wrong;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (GivenKey() is not { } given)
        {
            return AuthenticateResult.NoResult();
        }

        var address = Context.Connection.RemoteIpAddress;
        _blocked = limiter.KeysBlocked(address);
        if (_blocked is not null)
        {
            return AuthenticateResult.Fail("too many wrong keys from this address");
        }

        if (!KeyRing.Matches(await keys.AdminApiKey(), given))
        {
            limiter.KeyFailed(address);
            _wrong = true;
            return AuthenticateResult.Fail("wrong key");
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, ApiSecurity.AdminKeyName), new Claim(ClaimTypes.Role, ApiSecurity.AdminRole)], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_blocked is { } wait)
        {
            return Problems.TooManyRequests(Response, wait).ExecuteAsync(Context);
        }

        Response.Headers.WWWAuthenticate = Options.AcceptsBasic ? "Basic realm=\"contact center: admin key as password\", charset=\"UTF-8\"" : "ApiKey";
        var problem = _wrong
            ? Problems.Of(StatusCodes.Status401Unauthorized, "wrong-key", "This is not the admin key; ContactCenter:AdminApiKey sets it, in local mode it is printed at start.")
            : Problems.OfStatus(StatusCodes.Status401Unauthorized);
        return problem.ExecuteAsync(Context);
    }

    private string? GivenKey()
    {
        if (Request.Headers.TryGetValue(ApiSecurity.KeyHeader, out var header) && header.ToString() is { Length: > 0 } key)
        {
            return key;
        }

        return Options.AcceptsBasic
            && AuthenticationHeaderValue.TryParse(Request.Headers.Authorization.ToString(), out var authorization)
            && string.Equals(authorization.Scheme, "Basic", StringComparison.OrdinalIgnoreCase)
            ? Password(authorization.Parameter)
            : null;
    }

    private static string? Password(string? credentials)
    {
        var bytes = new byte[credentials?.Length ?? 0];
        if (!Convert.TryFromBase64String(credentials ?? "", bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : text[(colon + 1)..];
    }
}
