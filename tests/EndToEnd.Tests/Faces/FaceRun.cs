using System.Text.Json;
using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

/// <summary>Runs a script of <c>npm/</c> that opens pages of a running center.</summary>
internal static class FaceRun
{
    /// <summary>Runs it; pictures of the pages are kept in <c>TestResults/faces</c>, or where CONTACT_CENTER_PICTURES says.</summary>
    public static Task<JsonElement> Script(string script, SimulatedCenter center, object? more = null)
    {
        var input = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        input["gateway"] = center.Gateway.BaseAddress!.GetLeftPart(UriPartial.Authority);
        input["simulator"] = center.Simulator.Url.GetLeftPart(UriPartial.Authority);
        input["adminKey"] = SimulatedCenter.AdminKey;
        input["mobileKey"] = SimulatedCenter.MobileKey;
        input["pictures"] = Environment.GetEnvironmentVariable("CONTACT_CENTER_PICTURES") ?? Path.Combine(AppContext.BaseDirectory, "TestResults", "faces");
        return Browser.Run(script, input);
    }

    /// <summary>The texts of a list in what a script returned.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement result, string name) => [.. result.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
