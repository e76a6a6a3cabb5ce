using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContactCenter.Domain.Flows.Hours;

/// <summary>When a place is open, in its own wall-clock time: weekly ranges, and dates (holidays, half-days) that replace the ranges of their weekday.</summary>
/// <remarks>
/// A range belongs to the day on which it begins: Friday 22:00-06:00 still holds in the small hours of a Saturday that is a holiday. When clocks go back,
/// the repeated hour counts both times; an hour that clocks skip never comes.
/// </remarks>
public sealed class OpeningHours
{
    private readonly TimeZoneInfo _zone;
    private readonly ImmutableArray<ImmutableArray<OpeningRange>> _week;
    private readonly FrozenDictionary<OpeningDate, ImmutableArray<OpeningRange>> _dates;

    /// <summary>Hours of a place.</summary>
    /// <param name="zone">Where the place is.</param>
    /// <param name="weekly">Ranges by weekday; a weekday that is absent is closed.</param>
    /// <param name="dates">Dates whose ranges replace those of the weekday; none means closed. A date with a year wins over one for every year.</param>
    public OpeningHours(
        TimeZoneInfo zone,
        IReadOnlyDictionary<DayOfWeek, ImmutableArray<OpeningRange>> weekly,
        IReadOnlyDictionary<OpeningDate, ImmutableArray<OpeningRange>> dates)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(weekly);
        ArgumentNullException.ThrowIfNull(dates);
        _zone = zone;
        Weekly = weekly.ToImmutableSortedDictionary();
        Dates = dates.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value, Comparer<OpeningDate>.Create(static (a, b) =>
            (a.Year ?? 0, a.Month, a.Day).CompareTo((b.Year ?? 0, b.Month, b.Day))));
        _week = [.. Enum.GetValues<DayOfWeek>().Order().Select(day => weekly.TryGetValue(day, out var ranges) ? ranges : [])];
        _dates = dates.ToFrozenDictionary();
    }

    /// <summary>IANA id of the time zone.</summary>
    public string TimeZone => _zone.Id;

    /// <summary>Ranges by weekday.</summary>
    public ImmutableSortedDictionary<DayOfWeek, ImmutableArray<OpeningRange>> Weekly { get; }

    /// <summary>Ranges by date: those for every year first, then by date.</summary>
    public ImmutableSortedDictionary<OpeningDate, ImmutableArray<OpeningRange>> Dates { get; }

    /// <summary>Whether the place is open, and which rule of which local day says so.</summary>
    /// <param name="now">The moment, with any offset.</param>
    public OpeningVerdict At(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, _zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        var minute = (local.Hour * 60) + local.Minute;
        if (today > DateOnly.MinValue && RangesOf(today.AddDays(-1), out var evening).Any(range => range.Spills(minute)))
        {
            return new OpeningVerdict(true, evening);
        }

        var open = RangesOf(today, out var rule).Any(range => range.Covers(minute));
        return new OpeningVerdict(open, rule);
    }

    private ImmutableArray<OpeningRange> RangesOf(DateOnly day, out string rule)
    {
        var date = new OpeningDate(day.Year, day.Month, day.Day);
        if (_dates.TryGetValue(date, out var ranges) || _dates.TryGetValue(date = date with { Year = null }, out ranges))
        {
            rule = date.ToString();
            return ranges;
        }

        rule = NameOf(day.DayOfWeek);
        return _week[(int)day.DayOfWeek];
    }

    /// <summary>A weekday as flow documents write it.</summary>
    internal static string NameOf(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "monday",
        DayOfWeek.Tuesday => "tuesday",
        DayOfWeek.Wednesday => "wednesday",
        DayOfWeek.Thursday => "thursday",
        DayOfWeek.Friday => "friday",
        DayOfWeek.Saturday => "saturday",
        _ => "sunday",
    };
}
