using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>What a status event says about its leg (facts §2.3); each may be missing.</summary>
public sealed record LegFacts : StoredRecord
{
    /// <summary>Who created the leg.</summary>
    public LegDirection Direction { get; init; }

    /// <summary>Caller of the leg as sent.</summary>
    public string? From { get; init; }

    /// <summary>Callee of the leg as sent.</summary>
    public string? To { get; init; }

    /// <summary>When the leg was answered.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When the leg ended; rounded up by the platform.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Billed length in seconds.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>Price in EUR.</summary>
    public decimal? Price { get; init; }

    /// <summary>Network code or text.</summary>
    public string? Network { get; init; }

    /// <summary>Detail of the status, such as <c>declined</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>SIP code, or null.</summary>
    public int? SipCode { get; init; }

    /// <summary>Who ended the leg.</summary>
    public DisconnectedBy DisconnectedBy { get; init; }
}
