namespace ContactCenter.Domain.Reports.Figures;

/// <summary>
/// Lengths of time: exact count, sum and longest, and how often each tenth of a second occurred. So percentiles come from the facts, never from other
/// percentiles, and the memory is bounded by the number of different tenths, whatever the number of facts.
/// </summary>
public sealed class DurationTally
{
    private static readonly long Tenth = TimeSpan.FromMilliseconds(100).Ticks;
    private readonly Dictionary<long, int> _tenths = [];
    private long _count;
    private long _ticks;
    private long _longest;

    /// <summary>Adds a length; a negative one, which only clocks that disagree can make, counts as zero.</summary>
    public void Add(TimeSpan length)
    {
        var ticks = Math.Max(length.Ticks, 0);
        _count++;
        _ticks += ticks;
        _longest = Math.Max(_longest, ticks);
        var tenth = (ticks + Tenth - 1) / Tenth;
        _tenths[tenth] = _tenths.GetValueOrDefault(tenth) + 1;
    }

    /// <summary>What was added.</summary>
    public DurationFigures Figures() => new(
        _count,
        Seconds(_ticks),
        Ratio.Of(Seconds(_ticks), _count),
        Percentiles([0.5, 0.8, 0.9, 0.95]),
        _count == 0 ? null : Seconds(_longest));

    private static double Seconds(long ticks) => ticks / (double)TimeSpan.TicksPerSecond;

    private DurationPercentiles? Percentiles(double[] shares)
    {
        if (_count == 0)
        {
            return null;
        }

        var (values, below, next) = (new double[shares.Length], 0L, 0);
        foreach (var (tenth, count) in _tenths.OrderBy(pair => pair.Key))
        {
            below += count;
            for (; next < shares.Length && below >= Rank(shares[next]); next++)
            {
                values[next] = tenth / 10d;
            }
        }

        return new(values[0], values[1], values[2], values[3]);
    }

    // Nearest rank: the smallest length that so large a share does not exceed.
    private long Rank(double share) => Math.Max(1, (long)Math.Ceiling((share * _count) - 1e-9));
}
