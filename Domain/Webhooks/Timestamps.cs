using System.Globalization;

namespace ContactCenter.Domain.Webhooks;

/// <summary>The platform's points in time: ISO 8601 with or without fraction and zone, also with a space for the T (facts §2.3, §4.2).</summary>
internal static class Timestamps
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF 'UTC'",
    ];

    /// <summary>UTC, taken as such where no zone is said; null for anything that is no such text.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        text is { Length: >= 16 }
        && DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
