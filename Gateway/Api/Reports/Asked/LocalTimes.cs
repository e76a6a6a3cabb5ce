using System.Globalization;
using System.Text.RegularExpressions;

namespace ContactCenter.Gateway.Api.Reports.Asked;

/// <summary>Reads moments as people write them: with an offset, or by the wall clock of a place.</summary>
internal static partial class LocalTimes
{
    /// <summary>Reads a moment in ISO 8601. Without an offset it is the wall clock of <paramref name="zone"/>; a date alone is its midnight.</summary>
    /// <returns>False when it is none. A time that clocks repeat is the first, one that they skip is as much later as they skip.</returns>
    public static bool TryRead(string text, TimeZoneInfo zone, out DateTimeOffset moment)
    {
        moment = default;
        if (!Form().IsMatch(text))
        {
            return false;
        }

        if (text.Contains('Z', StringComparison.Ordinal) || HasOffset().IsMatch(text))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment) && IsReasonable(moment);
        }

        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return false;
        }

        moment = new DateTimeOffset(local, default);
        if (!IsReasonable(moment))
        {
            return false;
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.GetUtcOffset(local);
        moment = new DateTimeOffset(local, offset);
        return true;
    }

    private static bool IsReasonable(DateTimeOffset moment) => moment.Year is >= 2000 and <= 2200;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:?\d\d)?)?\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"T.*[+-]\d\d:?\d\d\z")]
    private static partial Regex HasOffset();
}
