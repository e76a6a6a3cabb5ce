namespace ContactCenter.Domain.Calls;

/// <summary>That a leg is over, told by the platform when it was asked and not by a webhook.</summary>
/// <param name="Leg">Leg id.</param>
/// <param name="Status">The platform's word; <c>completed</c> where it does not know the leg any more.</param>
public sealed record LegEnd(string Leg, string Status)
{
    /// <summary>When it was answered.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Billed length in seconds.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>Price in EUR.</summary>
    public decimal? Price { get; init; }
}
