using System.Collections.Frozen;
using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Operations;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.VonageApi.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Everything that the API says no with: problem+json with a stable <c>code</c>, and <c>errors</c> with paths where a body is wrong.</summary>
internal static class Problems
{
    private const string Changed = "-changed";

    // What a command asked for is well-formed, but is not how things stand.
    private static readonly FrozenSet<string> Conflicts = FrozenSet.Create(
        StringComparer.Ordinal, OperationMemory.Mismatch, CallActionCodes.CallEnded, CallActionCodes.NotPossibleNow, CallActionCodes.OfferOver, CallActionCodes.AgentNotAvailable, VonageCodes.NotConfigured, "not-in-wrap-up", "queue-not-empty", "skill-in-use", "built-in-queue", "queue-draining");

    /// <summary>A problem of one kind.</summary>
    public static ProblemHttpResult Of(int status, string code, string detail, string? path = null) =>
        Create(status, code, detail, path is null ? null : [new ApiError(code, detail, path)]);

    /// <summary>There is no such thing; <paramref name="code"/> names its kind.</summary>
    public static ProblemHttpResult NotFound(string code, string detail) => Of(StatusCodes.Status404NotFound, code, detail);

    /// <summary>Refusals of a document or a command: what is another's or not allowed 403, conflicts 409, things that are gone 404, the rest 400. The first one gives the problem its code.</summary>
    public static ProblemHttpResult Refused(IReadOnlyList<Refusal> refusals) =>
        Create(StatusOf(refusals[0]), refusals[0].Code, refusals[0].Message, [.. refusals.Select(r => new ApiError(r.Code, r.Message, r.Path))]);

    /// <summary>One refusal.</summary>
    public static ProblemHttpResult Refused(Refusal refusal) => Refused([refusal]);

    /// <summary>A command that a grain refused.</summary>
    public static ProblemHttpResult Refused(CommandReply reply) => Refused([.. reply.Refusals.Select(r => r.ToRefusal())]);

    /// <summary>What a status without a body stands for.</summary>
    public static ProblemHttpResult OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Of(status, "unauthorized", "Send the admin key in the header X-Api-Key, or an agent's token as Authorization: Bearer; people sign in at /sign-in."),
        StatusCodes.Status403Forbidden => Of(status, "forbidden", "This is for supervisors; an agent's token reaches the agent itself, its own offers and calls, /api/v1/live and /api/v1/directory."),
        StatusCodes.Status404NotFound => Of(status, "not-found", "There is nothing at this address; /api/docs shows what there is."),
        StatusCodes.Status405MethodNotAllowed => Of(status, "method-not-allowed", "This address does not know that method; /api/docs shows which it knows."),
        StatusCodes.Status413PayloadTooLarge => TooLarge(),
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType(),
        >= 500 => Of(status, "bug", "Something went wrong here; the log says what."),
        _ => Of(status, "invalid-request", "The request cannot be understood."),
    };

    /// <summary>The body is over the limit.</summary>
    public static ProblemHttpResult TooLarge() => Of(StatusCodes.Status413PayloadTooLarge, "too-large", "A body has at most 1048576 bytes.");

    /// <summary>The body is not in a form that is read here.</summary>
    public static ProblemHttpResult UnsupportedMediaType() =>
        Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send the body as Content-Type: application/json.");

    /// <summary>Too many tries from one address.</summary>
    public static ProblemHttpResult TooManyRequests(HttpResponse response, TimeSpan wait)
    {
        RetryAfter(response, wait);
        return Of(StatusCodes.Status429TooManyRequests, "too-many-requests", "Too many tries from this address; wait a minute. ContactCenter:SignInsPerMinute sets the limit.");
    }

    /// <summary>Writes that more requests are in progress than this gateway takes on.</summary>
    public static Task Overloaded(HttpContext http, TimeSpan wait)
    {
        RetryAfter(http.Response, wait);
        return Of(StatusCodes.Status503ServiceUnavailable, "overloaded", "This gateway has more to do than it can; send the same request again later, with the same Idempotency-Key.").ExecuteAsync(http);
    }

    /// <summary>Tells when to try again, in whole seconds, at least one.</summary>
    public static void RetryAfter(HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        { Code: CallActionCodes.NotYours or CallActionCodes.DialNotAllowed } => StatusCodes.Status403Forbidden,
        { Code: DialCodes.Emergency or DialCodes.Premium or DialCodes.NotAllowed } => StatusCodes.Status403Forbidden,
        { Path: null, Code: DialCodes.CallerIdNotOurs } => StatusCodes.Status409Conflict,
        { Code: DialCodes.TooManyCalls } => StatusCodes.Status429TooManyRequests,
        _ when Conflicts.Contains(refusal.Code) => StatusCodes.Status409Conflict,
        _ when refusal.Code.EndsWith(Changed, StringComparison.Ordinal) => StatusCodes.Status409Conflict,
        { Path: null } when refusal.Code.StartsWith("unknown-", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status400BadRequest,
    };

    private static ProblemHttpResult Create(int status, string code, string detail, ApiError[]? errors)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (errors is not null)
        {
            extensions["errors"] = errors;
        }

        return TypedResults.Problem(detail, statusCode: status, extensions: extensions);
    }
}
