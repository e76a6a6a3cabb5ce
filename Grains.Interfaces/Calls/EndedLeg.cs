namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>A leg that is over, as the platform told when it was asked.</summary>
[GenerateSerializer, Alias("cc.ended-leg"), Immutable]
public sealed record EndedLeg
{
    /// <summary>Leg id.</summary>
    [Id(0)]
    public required string Uuid { get; init; }

    /// <summary>The platform's word for how it ended.</summary>
    [Id(1)]
    public required string Status { get; init; }

    /// <summary>When it was answered; null when that was not told.</summary>
    [Id(2)]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended; null when that was not told.</summary>
    [Id(3)]
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Billed length in seconds; null when that was not told.</summary>
    [Id(4)]
    public int? DurationSeconds { get; init; }

    /// <summary>Price in EUR; null when that was not told.</summary>
    [Id(5)]
    public decimal? Price { get; init; }
}
