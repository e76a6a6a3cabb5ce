using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Platform;

/// <summary>What Voice REST says when it says no (facts §4.2).</summary>
internal static class CallProblems
{
    /// <summary>A field that is wrong; <c>type</c> is the number 400.</summary>
    public static RestOutcome Invalid(string name, string reason, string? leg = null) => new(
        400,
        new JsonObject
        {
            ["type"] = 400,
            ["title"] = "Bad Request",
            ["invalid_parameters"] = new JsonArray(new JsonObject { ["name"] = name, ["reason"] = reason }),
        },
        leg);

    /// <summary>The call is not there yet, or not in a state for that.</summary>
    public static RestOutcome TooEarly(string leg) => new(400, new JsonObject { ["type"] = "BAD_REQUEST", ["error_title"] = "Bad Request" }, leg);

    /// <summary>No such leg, an ended one, or another application's.</summary>
    public static RestOutcome NotFound(string? leg = null) => new(404, new JsonObject { ["type"] = "NOT_FOUND", ["error_title"] = "Not Found" }, leg);

    /// <summary>Too many legs in a second.</summary>
    public static RestOutcome Throttled() => new(429, new JsonObject
    {
        ["type"] = "https://developer.vonage.com/api-errors#throttled",
        ["title"] = "Rate Limit Hit",
        ["detail"] = "Please wait, then retry your request",
        ["instance"] = Guid.NewGuid().ToString("N"),
    });
}
