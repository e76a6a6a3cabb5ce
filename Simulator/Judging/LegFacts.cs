using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging;

/// <summary>What the judge knows of a leg.</summary>
internal sealed class LegFacts
{
    public required string Id { get; init; }

    public required LegDirection Direction { get; init; }

    public required LegChannel Channel { get; init; }

    public required string? To { get; init; }

    /// <summary>The app user at its far end.</summary>
    public required string? User { get; init; }

    /// <summary>True for a leg that a <c>connect</c> made; false for one that a person or REST made.</summary>
    public required bool IsConnected { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required CallFacts Call { get; set; }

    public LegStatus Status { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public HearingKind Hears { get; set; }

    public DateTimeOffset HearsSince { get; set; }

    /// <summary>Since when it waits in a room; null when it does not.</summary>
    public DateTimeOffset? WaitsSince { get; set; }

    /// <summary>True once it heard a voice, a file or a person.</summary>
    public bool HeardSomething { get; set; }

    public bool IsCaller => Direction == LegDirection.Inbound;

    public bool IsOver => EndedAt is not null;

    public bool IsRinging => !IsOver && AnsweredAt is null && Direction == LegDirection.Outbound;

    public bool IsUp => !IsOver && AnsweredAt is not null;
}
