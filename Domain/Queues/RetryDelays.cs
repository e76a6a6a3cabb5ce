namespace ContactCenter.Domain.Queues;

/// <summary>How long an agent is left alone after an offer that came to nothing, in seconds, each 0 to 3,600.</summary>
public sealed record RetryDelays
{
    /// <summary>The app rang out.</summary>
    public int Missed { get; init; } = 5;

    /// <summary>The agent declined.</summary>
    public int Rejected { get; init; } = 10;

    /// <summary>The app was busy.</summary>
    public int Busy { get; init; } = 10;

    /// <summary>The app could not be reached, or the platform failed.</summary>
    public int Failed { get; init; } = 15;
}
