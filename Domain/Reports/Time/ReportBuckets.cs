using System.Collections.Immutable;

namespace ContactCenter.Domain.Reports.Time;

/// <summary>
/// The time of a report, cut by the wall clock of a place. An hour that comes twice when clocks go back is two buckets; one that clocks skip is none.
/// A first or last bucket that the report's time only touches is as short as that.
/// </summary>
public sealed class ReportBuckets
{
    /// <summary>Most buckets of a report.</summary>
    public const int Most = 1_600;

    /// <summary>Longest time of a report.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1_100);

    // Every offset in use changes, and differs from its neighbours, by whole quarters of an hour.
    private static readonly long Quarter = TimeSpan.FromMinutes(15).Ticks;
    private readonly ImmutableArray<ReportBucket> _buckets;

    private ReportBuckets(ImmutableArray<ReportBucket> buckets) => _buckets = buckets;

    /// <summary>How many there are; at least one.</summary>
    public int Count => _buckets.Length;

    /// <summary>First moment.</summary>
    public DateTimeOffset From => _buckets[0].Start;

    /// <summary>First moment after the last.</summary>
    public DateTimeOffset To => _buckets[^1].End;

    /// <summary>A bucket; they follow one another without gaps.</summary>
    public ReportBucket this[int index] => _buckets[index];

    /// <summary>
    /// Cuts a time. Refused as <c>invalid-range</c> (the end is not after the start, or the whole is longer than <see cref="Longest"/>) and
    /// <c>too-many-buckets</c> (more than <see cref="Most"/>).
    /// </summary>
    /// <param name="from">First moment.</param>
    /// <param name="to">First moment after it.</param>
    /// <param name="size">How to cut.</param>
    /// <param name="zone">Whose wall clock.</param>
    public static Result<ReportBuckets> Create(DateTimeOffset from, DateTimeOffset to, BucketSize size, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (to <= from || to - from > Longest)
        {
            return new Refusal("invalid-range", $"to is later than from, by at most {Longest.TotalDays:0} days.", "to");
        }

        var edges = new List<DateTimeOffset> { In(from) };
        var label = Label(from);
        for (var ticks = from.UtcTicks - (from.UtcTicks % Quarter) + Quarter; ticks < to.UtcTicks && size != BucketSize.Total; ticks += Quarter)
        {
            var at = new DateTimeOffset(ticks, TimeSpan.Zero);
            if (Label(at) is var next && next != label)
            {
                edges.Add(In(at));
                label = next;
            }
        }

        if (edges.Count > Most)
        {
            return new Refusal("too-many-buckets", $"A report has at most {Most} buckets; choose a shorter time or larger buckets.", "bucket");
        }

        edges.Add(In(to));
        return new ReportBuckets([.. edges.Zip(edges.Skip(1), (start, end) => new ReportBucket(start, end))]);

        DateTimeOffset In(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

        (DateTime Local, TimeSpan Offset) Label(DateTimeOffset at)
        {
            var local = In(at);
            return size == BucketSize.Hour
                ? (local.Date.AddHours(local.Hour), local.Offset)
                : (local.Date, default);
        }
    }

    /// <summary>Index of the bucket that holds a moment; negative outside of the report's time.</summary>
    public int IndexOf(DateTimeOffset at)
    {
        if (at < From || at >= To)
        {
            return -1;
        }

        var (low, high) = (0, _buckets.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _buckets[middle].Start <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The parts of a stretch of time that lie in buckets, in order.</summary>
    /// <param name="start">Its first moment.</param>
    /// <param name="end">First moment after it.</param>
    public IEnumerable<(int Index, TimeSpan Length)> Split(DateTimeOffset start, DateTimeOffset end)
    {
        start = start < From ? From : start;
        end = end > To ? To : end;
        for (var index = start < end ? IndexOf(start) : Count; index < Count && _buckets[index].Start < end; index++)
        {
            var (from, to) = _buckets[index];
            yield return (index, (to < end ? to : end) - (from > start ? from : start));
        }
    }
}
