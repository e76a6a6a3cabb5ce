using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>One of the platform's APIs: who may ask, and how it says no.</summary>
/// <param name="Access">Who may ask.</param>
/// <param name="Unauthorized">Wrong or no credentials.</param>
/// <param name="Throttled">Too many requests.</param>
/// <param name="Malformed">A body that is not what the API takes.</param>
internal sealed record RestApi(RestAccess Access, Func<RestOutcome> Unauthorized, Func<RestOutcome> Throttled, Func<RestOutcome> Malformed)
{
    /// <summary>Calls (facts §4.2).</summary>
    public static RestApi Voice { get; } = new(
        RestAccess.Application,
        () => RestProblems.Voice(401, "UNAUTHORIZED", "Unauthorized"),
        CommonThrottled,
        () => RestProblems.Voice(400, "BAD_REQUEST", "Bad Request"));

    /// <summary>Users and conversations (facts §4.3, §4.4).</summary>
    public static RestApi Conversation { get; } = new(
        RestAccess.Application,
        () => RestProblems.Conversation(401, "system:error:invalid-token", "Invalid token.", "You did not provide a valid token. Please provide a valid token."),
        () => RestProblems.Conversation(429, "http:error:too-many-request", "Too Many Requests.", "You have exceeded your request limit. You can try again shortly."),
        () => RestProblems.Conversation(400, "http:error:validation-fail", "Bad request.", "Input validation failure."));

    /// <summary>Applications (facts §4.5).</summary>
    public static RestApi Applications { get; } = new(
        RestAccess.Account,
        () => RestProblems.Application(401, "unauthorized", "Unauthorized", "Invalid credentials supplied"),
        CommonThrottled,
        () => RestProblems.Application(400, "payload-validation", "Bad Request", "The request failed due to validation errors"));

    /// <summary>Numbers and account (facts §4.6, §4.7).</summary>
    public static RestApi Numbers { get; } = new(
        RestAccess.AccountOrQuery,
        () => RestProblems.Number(401, "authentication failed"),
        CommonThrottled,
        () => RestProblems.Number(420, "method failed"));

    /// <summary>What needs no credentials.</summary>
    public static RestApi Open { get; } = Numbers with { Access = RestAccess.Anybody };

    private static RestOutcome CommonThrottled() =>
        RestProblems.Common(429, "throttled", "Rate Limit Hit", "Please wait, then retry your request");
}
