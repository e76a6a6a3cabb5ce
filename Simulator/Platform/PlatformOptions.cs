namespace ContactCenter.Simulator.Platform;

/// <summary>How the simulated platform behaves.</summary>
public sealed record PlatformOptions
{
    /// <summary>Makes the ids of a run.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What the sources do not settle.</summary>
    public Doubts Doubts { get; init; } = new();

    /// <summary>Who picks up.</summary>
    public IFarEnds FarEnds { get; init; } = new RingingFarEnds();

    /// <summary>The <c>region_url</c> of answer webhooks, without a slash at its end.</summary>
    public string RegionUrl { get; init; } = "https://api-us-3.vonage.com";

    /// <summary>Length of one play of a file by its URL.</summary>
    public Func<string, TimeSpan> StreamLength { get; init; } = static _ => TimeSpan.FromSeconds(3);

    /// <summary>
    /// A nuisance: whether a REST request about a leg of this age is refused with 400 as too early (facts §4.2: within 1-2 s after its creation).
    /// </summary>
    public Func<TimeSpan, bool> RefusesEarly { get; init; } = static _ => false;

    /// <summary>A nuisance: whether an app user who is called turns out to have no live session.</summary>
    public Func<bool> GoesOffline { get; init; } = static () => false;
}
