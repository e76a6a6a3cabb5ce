namespace ContactCenter.Simulator.Webhooks;

/// <summary>
/// Decides when a nuisance happens, for webhooks, REST and legs alike. Each kind has a stream of its own, so that another rate of one
/// leaves the others where they were. Used on the loop only.
/// </summary>
public sealed class NuisanceDice
{
    private readonly Random[] _streams;
    private readonly long[] _happened;

    /// <summary>Dice for one run.</summary>
    /// <param name="rates">How often.</param>
    /// <param name="seed">The same seed makes the same choices.</param>
    public NuisanceDice(Nuisances rates, int seed)
    {
        Rates = rates;
        var kinds = Enum.GetValues<Nuisance>();
        _streams = [.. kinds.Select(kind => new Random(unchecked((seed * 397) ^ (((int)kind + 1) * 7919))))];
        _happened = new long[kinds.Length];
    }

    /// <summary>Dice that never let anything happen.</summary>
    public static NuisanceDice None => new(Nuisances.None, 0);

    /// <summary>How often each happens.</summary>
    public Nuisances Rates { get; }

    /// <summary>Whether it happens this time.</summary>
    public bool Happens(Nuisance nuisance)
    {
        var happens = _streams[(int)nuisance].NextDouble() < Rates[nuisance];
        if (happens)
        {
            _happened[(int)nuisance]++;
        }

        return happens;
    }

    /// <summary>How often it happened so far.</summary>
    public long Count(Nuisance nuisance) => _happened[(int)nuisance];

    /// <summary>A number of <paramref name="nuisance"/>'s own stream, 0 or more and less than 1: how long, or which.</summary>
    public double Next(Nuisance nuisance) => _streams[(int)nuisance].NextDouble();

    /// <summary>A time of <paramref name="nuisance"/>'s own stream between two.</summary>
    public TimeSpan Between(Nuisance nuisance, TimeSpan least, TimeSpan most) => least + ((most - least) * Next(nuisance));
}
