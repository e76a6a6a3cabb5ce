using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>One leg as its events tell, in whatever order they came.</summary>
public sealed record CallLeg : StoredRecord
{
    /// <summary>Leg id.</summary>
    public required string Uuid { get; init; }

    /// <summary>Highest status seen.</summary>
    public LegStatus Status { get; init; }

    /// <summary>Why it ended: busy, timeout, rejected …, or completed; unknown while it lives.</summary>
    public LegStatus Outcome { get; init; }

    /// <summary>True once it was answered, by event or by a start time.</summary>
    public bool WasAnswered { get; init; }

    /// <summary>First event's time.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was answered, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Direction, ends, price.</summary>
    public LegFacts Facts { get; init; } = new();

    /// <summary>True when the leg is over.</summary>
    public bool IsOver => LegStatuses.IsTerminal(Status);
}
