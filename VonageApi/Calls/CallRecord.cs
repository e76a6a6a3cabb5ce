namespace ContactCenter.VonageApi.Calls;

/// <summary>A leg as REST shows it (facts §4.2); what only finished legs have is null before.</summary>
/// <param name="Uuid">Leg id.</param>
/// <param name="Status">As the platform writes it, such as <c>answered</c>.</param>
public sealed record CallRecord(string Uuid, string Status)
{
    /// <summary>Its conversation.</summary>
    public string? ConversationUuid { get; init; }

    /// <summary><c>inbound</c> or <c>outbound</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Who calls.</summary>
    public CallEnd? From { get; init; }

    /// <summary>Who is called.</summary>
    public CallEnd? To { get; init; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Billed length.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>EUR a minute.</summary>
    public decimal? Rate { get; init; }

    /// <summary>EUR.</summary>
    public decimal? Price { get; init; }

    /// <summary>Network code or text.</summary>
    public string? Network { get; init; }
}
