using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Rest;

/// <summary>From an HTTP request to the platform and back: body, credentials, limits, nuisances; the work itself runs on the loop.</summary>
internal sealed class RestPipeline(
    ISimLoop loop, SimAccount account, TokenCheck tokens, Journal journal, NuisanceDice dice, SimulatorOptions options)
{
    private const int LargestBody = 1024 * 1024;
    private readonly LegLimiter _requests = new(loop, options.RequestsPerSecond);

    /// <summary>Serves one request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="api">Whose rules apply.</param>
    /// <param name="isLimited">Whether it counts as one of the other requests of a second; new legs have a limit of their own.</param>
    /// <param name="serve">The work, on the loop.</param>
    public async Task Serve(HttpContext http, RestApi api, bool isLimited, Func<RestRequest, RestOutcome> serve)
    {
        var request = http.Request;
        var (json, form, isWellFormed) = await Body(request);
        var (method, path, leg) = (request.Method, request.Path.Value ?? "/", request.RouteValues.GetValueOrDefault("leg")?.ToString());
        var outcome = await loop.Ask(() =>
        {
            string? nuisance = null;
            var result = Decide(http, api, isLimited, serve, isWellFormed ? json : null, form, leg is not null, ref nuisance);
            journal.Tell(new RestServed(loop.Now, method, path, result.Status, result.LegId ?? leg, nuisance, EventUrl(json)));
            return result;
        });
        await Write(http.Response, outcome);
    }

    private static async Task Write(HttpResponse response, RestOutcome outcome)
    {
        response.StatusCode = outcome.Status;
        response.Headers["x-nexmo-trace-id"] = Guid.NewGuid().ToString("N");
        if (outcome.Body is { } body)
        {
            response.ContentType = outcome.Status >= 400 && body is JsonObject problem && problem.ContainsKey("detail") ? "application/problem+json" : "application/json";
            await response.WriteAsync(body.ToJsonString());
        }
    }

    private RestOutcome Decide(
        HttpContext http, RestApi api, bool isLimited, Func<RestRequest, RestOutcome> serve, JsonObject? json, IReadOnlyDictionary<string, string> form, bool isAboutLeg, ref string? nuisance)
    {
        var request = http.Request;
        var token = api.Access == RestAccess.Application ? tokens.Check(Credentials(request, "Bearer"), loop.Now) : null;
        if (token is { Application: null } || (token is null && !IsAccount(request, api.Access)))
        {
            return api.Unauthorized();
        }

        if (dice.Happens(Nuisance.TooManyRequests))
        {
            nuisance = Nuisances.NameOf(Nuisance.TooManyRequests);
            return api.Throttled();
        }

        if (isLimited && !_requests.TryTake())
        {
            return api.Throttled();
        }

        if (isAboutLeg && dice.Happens(Nuisance.WrongRegion))
        {
            nuisance = Nuisances.NameOf(Nuisance.WrongRegion);
            return RestProblems.Voice(404, "NOT_FOUND", "Not Found");
        }

        var work = new RestRequest
        {
            Method = request.Method,
            Path = request.Path.Value ?? "/",
            BaseUrl = $"{request.Scheme}://{request.Host.Value}",
            Query = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal),
            Route = request.RouteValues.ToDictionary(r => r.Key, r => r.Value?.ToString() ?? "", StringComparer.Ordinal),
            Body = json ?? [],
            Form = form,
            Account = account,
            Application = token?.Application!,
        };
        return json is null ? api.Malformed() : serve(work);
    }

    private bool IsAccount(HttpRequest request, RestAccess access)
    {
        if (access == RestAccess.Anybody)
        {
            return true;
        }

        var expected = $"{account.ApiKey}:{account.ApiSecret}";
        if (Credentials(request, "Basic") is { } basic)
        {
            var buffer = new byte[basic.Length];
            return Convert.TryFromBase64String(basic, buffer, out var length) && Same(expected, Encoding.UTF8.GetString(buffer, 0, length));
        }

        return access == RestAccess.AccountOrQuery && Same(expected, $"{request.Query["api_key"]}:{request.Query["api_secret"]}");
    }

    private static bool Same(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static string? Credentials(HttpRequest request, string scheme) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase) ? header[(scheme.Length + 1)..].Trim() : null;

    // An array with one URL, or the URL itself: whoever asks for a leg may write both.
    private static string? EventUrl(JsonObject? json) => (json?["event_url"] is JsonArray { Count: > 0 } several ? several[0] : json?["event_url"]) is JsonValue url && url.TryGetValue<string>(out var text) ? text : null;

    // Not well formed: JSON that is none, or no object.
    private static async Task<(JsonObject Json, IReadOnlyDictionary<string, string> Form, bool IsWellFormed)> Body(HttpRequest request)
    {
        var form = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        if (request.HasFormContentType)
        {
            foreach (var (key, value) in await request.ReadFormAsync())
            {
                form[key] = value.ToString();
            }

            return ([], form, true);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (body.Length == 0)
        {
            return ([], form, true);
        }

        try
        {
            return body.Length <= LargestBody && JsonNode.Parse(body.GetBuffer().AsSpan(0, (int)body.Length)) is JsonObject json ? (json, form, true) : ([], form, false);
        }
        catch (JsonException)
        {
            return ([], form, false);
        }
    }
}
