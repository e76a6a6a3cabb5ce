using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Clients;

/// <summary>Lets in who knows the key that all client apps share. The demo backends do not look at it on some of these routes; everybody could move their callers.</summary>
internal sealed class ClientGate(KeyRing keys, AttemptLimiter limiter)
{
    /// <summary>The fields of the body, of who sent the right key in <c>mobile_api_key</c>; else the problem.</summary>
    public async ValueTask<(ClientFields? Fields, ProblemHttpResult? Problem)> Read(HttpContext http)
    {
        if (await ClientFields.Read(http.Request, http.RequestAborted) is not { } read)
        {
            return (null, Problems.UnsupportedMediaType());
        }

        if (read is not { IsOk: true, Value: var fields })
        {
            return (null, Problems.Refused(read.Refusals));
        }

        var key = fields.Required("mobile_api_key");
        return fields.Refusals.Count > 0 ? (null, Problems.Refused(fields.Refusals)) : (fields, await Check(http, key));
    }

    /// <summary>Why this key does not open, or null.</summary>
    public async ValueTask<ProblemHttpResult?> Check(HttpContext http, string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            return Problems.Refused(new Refusal("missing-field", "This field is required.", "$.mobile_api_key"));
        }

        var address = http.Connection.RemoteIpAddress;
        if (limiter.KeysBlocked(address) is { } wait)
        {
            return Problems.TooManyRequests(http.Response, wait);
        }

        if (KeyRing.Matches(await keys.MobileApiKey(), key))
        {
            return null;
        }

        limiter.KeyFailed(address);
        return Problems.Of(StatusCodes.Status401Unauthorized, "wrong-key", "mobile_api_key is not the key of this contact center; the console and, in local mode, the first lines of the log show it.");
    }
}
