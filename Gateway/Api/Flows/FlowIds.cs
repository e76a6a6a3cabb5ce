using System.Text.RegularExpressions;

namespace ContactCenter.Gateway.Api.Flows;

/// <summary>Which ids flows may have.</summary>
internal static partial class FlowIds
{
    /// <summary>True for 1 to 40 characters of <c>a-z</c>, <c>0-9</c> and <c>-</c>.</summary>
    public static bool IsGood(string id) => Pattern().IsMatch(id);

    [GeneratedRegex("^[a-z0-9-]{1,40}\\z")]
    private static partial Regex Pattern();
}
