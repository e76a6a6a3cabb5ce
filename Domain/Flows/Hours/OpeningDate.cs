using System.Globalization;

namespace ContactCenter.Domain.Flows.Hours;

/// <summary>A date with hours of its own: one day, or the same day every year.</summary>
/// <param name="Year">The year, or null for every year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, a day that the month has; 29 February is allowed for every year.</param>
public readonly record struct OpeningDate(int? Year, int Month, int Day)
{
    /// <summary>Reads <c>2026-12-24</c> or, for every year, <c>12-25</c>.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="date">The date, when true is returned.</param>
    public static bool TryParse(string? text, out OpeningDate date)
    {
        date = default;
        var yearly = text is { Length: 5 };
        // A leap year, so that 02-29 is a date.
        var full = yearly ? "2028-" + text : text;
        if (!DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        date = new OpeningDate(yearly ? null : day.Year, day.Month, day.Day);
        return true;
    }

    /// <summary>As it is written in a flow document.</summary>
    public override string ToString() => Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Month:00}-{Day:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
