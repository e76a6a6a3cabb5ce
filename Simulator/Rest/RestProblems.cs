using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>Errors in the shapes of the different APIs (facts §4.2, §4.3, §4.5, §4.6, §4.8).</summary>
internal static class RestProblems
{
    private const string General = "https://developer.vonage.com/api-errors";

    /// <summary>Voice: its own shape.</summary>
    public static RestOutcome Voice(int status, string type, string title) =>
        new(status, new JsonObject { ["type"] = type, ["error_title"] = title });

    /// <summary>Users and conversations.</summary>
    public static RestOutcome Conversation(int status, string code, string title, string detail)
    {
        var body = Problem($"https://developer.vonage.com/api/conversation#{code}", title, detail);
        body["code"] = code;
        return new(status, body);
    }

    /// <summary>Applications.</summary>
    public static RestOutcome Application(int status, string code, string title, string detail, JsonArray? invalid = null)
    {
        var body = Problem($"{General}/application#{code}", title, detail);
        if (invalid is not null)
        {
            body["invalid_parameters"] = invalid;
        }

        return new(status, body);
    }

    /// <summary>Numbers: the code twice.</summary>
    public static RestOutcome Number(int status, string label) =>
        new(status, new JsonObject { ["error-code"] = $"{status}", ["error-code-label"] = label });

    /// <summary>Any API behind the common gateway.</summary>
    public static RestOutcome Common(int status, string code, string title, string detail) => new(status, Problem($"{General}#{code}", title, detail));

    private static JsonObject Problem(string type, string title, string detail) =>
        new() { ["type"] = type, ["title"] = title, ["detail"] = detail, ["instance"] = Guid.NewGuid().ToString("N") };
}
