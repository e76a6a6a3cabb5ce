using System.Net;
using System.Text.Json;
using ContactCenter.VonageApi.Http;

namespace ContactCenter.VonageApi.Results;

/// <summary>Turns the platform's many shapes of errors into failures (facts §4.2, §4.3, §4.6, §4.8).</summary>
internal static class VonageProblem
{
    private const int LongestDetail = 200;
    private const int MethodFailure = 420;

    /// <summary>A failure for an answer outside 2xx.</summary>
    public static VonageFailure Of(VonageAnswer answer, VonageRequest request, TimeProvider clock)
    {
        using var problem = PlatformJson.TryParse(answer.Body);
        var root = problem?.RootElement ?? default;
        var (code, advice) = Judge(answer.Status, request, root);
        var detail = Detail(root);
        var parameters = InvalidParameters(root);
        var told = string.Join("; ", new[] { detail, parameters, answer.TraceId is null ? null : $"trace {answer.TraceId}" }.Where(text => text is not null));
        return new VonageFailure(
            code,
            $"{request.What}: {answer.Host} answered {(int)answer.Status}{(told.Length == 0 ? "" : $" ({told})")}; {advice}.",
            answer.Status,
            RetryAfter(answer, clock),
            detail);
    }

    /// <summary>A failure without an answer.</summary>
    public static VonageFailure Unreachable(VonageRequest request, Uri url, Exception cause) =>
        new(
            VonageCodes.Unreachable,
            $"{request.What}: no answer from {url.Host} ({cause.GetType().Name}); check the network and Vonage:{(request.Base == VonageBase.Rest ? "RestBaseUrl" : "ApiBaseUrl")}, then try again.");

    /// <summary>The request may have had its effect.</summary>
    public static VonageFailure UnknownOutcome(VonageRequest request, Uri url, string why, HttpStatusCode? status = null) =>
        new(VonageCodes.UnknownOutcome, $"{request.What}: {url.Host} {why}, so it may have been done or not; look for what it would have made before asking again.", status);

    /// <summary>An answer of success without what it should hold.</summary>
    public static VonageFailure Unexpected(VonageRequest request, VonageAnswer answer) =>
        new(
            VonageCodes.Unexpected,
            $"{request.What}: {answer.Host} answered {(int)answer.Status} without what belongs in it; check Vonage:{(request.Base == VonageBase.Rest ? "RestBaseUrl" : "ApiBaseUrl")}.",
            answer.Status);

    private static (string Code, string Advice) Judge(HttpStatusCode status, VonageRequest request, JsonElement root) => (int)status switch
    {
        401 or 403 when request.Auth == VonageAuth.Account => (VonageCodes.Unauthorized, "check Vonage:ApiKey and Vonage:ApiSecret"),
        401 or 403 => (VonageCodes.Unauthorized, "check Vonage:ApplicationId and the private key, and that this machine's clock is right"),
        404 or 410 when request.IsLegAction => (VonageCodes.NotFound, "the leg ended, or it lives in another region"),
        404 or 410 => (VonageCodes.NotFound, "there is no such thing there"),
        MethodFailure => (VonageCodes.MethodFailed, "the number is not available, not this account's, or needs an address given in the dashboard"),
        429 => (VonageCodes.Throttled, "wait before the next request"),
        400 when request.IsLegAction && IsBadState(root) => (VonageCodes.TooEarly, "the leg is too young or in another state; wait two seconds and try again"),
        >= 500 => (VonageCodes.Unavailable, "try again later"),
        < 400 => (VonageCodes.Unexpected, "redirects are not followed, as they could lead our tokens elsewhere"),
        _ => (VonageCodes.Refused, "the request has to change before it is sent again"),
    };

    // {"type":"BAD_REQUEST","error_title":"Bad Request"}; a bad field comes as {"type":400,"title":…,"invalid_parameters":[…]}.
    private static bool IsBadState(JsonElement root) =>
        root.Member("invalid_parameters") is null && (root.Text("error_title") is not null || root.Text("type") == "BAD_REQUEST");

    // The platform's code, else its title; null when there is neither.
    private static string? Detail(JsonElement root)
    {
        var text = root.Text("code") ?? TypeSuffix(root) ?? root.Text("title") ?? root.Text("error_title") ?? root.Text("error-code-label");
        return text is { Length: > LongestDetail } ? text[..LongestDetail] : text is "" ? null : text;
    }

    private static string? TypeSuffix(JsonElement root) =>
        root.Text("type") is { } type && type.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 && at + 1 < type.Length ? type[(at + 1)..] : null;

    private static string? InvalidParameters(JsonElement root)
    {
        var told = root.Items("invalid_parameters")
            .Select(p => (Name: p.Text("name"), Reason: p.Text("reason")))
            .Where(p => p.Name is not null || p.Reason is not null)
            .Select(p => $"{p.Name}: {p.Reason}");
        var text = string.Join(", ", told);
        return text.Length == 0 ? null : text[..Math.Min(text.Length, LongestDetail)];
    }

    private static TimeSpan? RetryAfter(VonageAnswer answer, TimeProvider clock) => answer.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - clock.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
