namespace ContactCenter.Domain.Calls.Routing;

/// <summary>Writes what routing decided into the timeline.</summary>
internal static class Decisions
{
    /// <summary>Adds a decision once; a full timeline keeps what it has, and the decision holds all the same.</summary>
    public static CallState Note(this CallState state, string key, string status, DateTimeOffset at, string? leg = null, string? text = null) =>
        state.Timeline.Knows(key) || state.Timeline.Length >= Timeline.MaxEntries
            ? state
            : state with { Timeline = state.Timeline.With(new() { Key = key, At = at, ReceivedAt = at, Kind = TimelineKind.Decision, Leg = leg, Status = status, Text = text }) };

    /// <summary>A name as the timeline shows it: <c>max-wait</c>.</summary>
    public static string ToCode<T>(this T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
