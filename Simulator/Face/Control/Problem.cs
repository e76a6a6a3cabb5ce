using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>Refusals of the control API: <c>problem+json</c> with what is wrong, where, and what to do.</summary>
internal static class Problem
{
    /// <param name="status">HTTP status.</param>
    /// <param name="code">Stable code for programs.</param>
    /// <param name="title">What is wrong.</param>
    /// <param name="detail">What to do.</param>
    /// <param name="where">Where: <c>body.to</c>, <c>path.leg</c>; null for the whole request.</param>
    public static ProblemHttpResult Of(int status, string code, string title, string detail, string? where = null) => TypedResults.Problem(
        detail,
        statusCode: status,
        title: title,
        extensions: where is null ? [new("code", code)] : [new("code", code), new("where", where)]);

    public static ProblemHttpResult UnknownLeg(string leg) =>
        Of(StatusCodes.Status404NotFound, "unknown-leg", $"There is no leg '{Short(leg)}'.", "Take an id from GET /control/state.", "path.leg");

    public static ProblemHttpResult UnknownUser(string user) => Of(
        StatusCodes.Status404NotFound,
        "unknown-user",
        $"There is no app user '{Short(user)}', or more than one.",
        "GET /control/users lists those who exist: say the application where several have a user of that name, or create the user by POST /v1/users or by asking the gateway for a JWT.",
        "user");

    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
