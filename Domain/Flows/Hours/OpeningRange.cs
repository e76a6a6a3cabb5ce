using System.Globalization;

namespace ContactCenter.Domain.Flows.Hours;

/// <summary>A stretch of wall-clock time that belongs to the day on which it begins.</summary>
/// <param name="From">Minutes from midnight, inclusive, 0 to 1439.</param>
/// <param name="To">Minutes from the same midnight, exclusive; above 1440 when the range runs past midnight.</param>
public readonly record struct OpeningRange(int From, int To)
{
    private const int Day = 24 * 60;

    /// <summary>Reads <c>09:00-17:30</c>; an end before the begin means the next day, <c>00:00-24:00</c> is the whole day.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="range">The range, when true is returned.</param>
    public static bool TryParse(string? text, out OpeningRange range)
    {
        range = default;
        if (text is not { Length: 11 } || text[5] != '-' || !TryMinutes(text.AsSpan(0, 5), out var from) || !TryMinutes(text.AsSpan(6), out var to)
            || from == Day || from == to)
        {
            return false;
        }

        range = new OpeningRange(from, to < from ? to + Day : to);
        return true;
    }

    /// <summary>Whether the minute of the day on which the range begins lies in it.</summary>
    internal bool Covers(int minute) => From <= minute && minute < To;

    /// <summary>Whether the minute of the day after lies in it.</summary>
    internal bool Spills(int minute) => minute + Day < To;

    /// <summary>As it is written in a flow document.</summary>
    public override string ToString() => $"{Clock(From)}-{Clock(To > Day ? To - Day : To)}";

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static bool TryMinutes(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text[2] != ':' || !int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59)
        {
            return false;
        }

        minutes = (hour * 60) + minute;
        return minutes <= Day;
    }
}
