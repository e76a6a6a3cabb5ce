using System.Text.Json.Serialization;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>One wait of a call in one queue. A raw fact of reports: kept after it ended.</summary>
public sealed record Wait : StoredRecord
{
    /// <summary>Id, and name of the room in which the caller waits: unique for every wait (facts §1.6).</summary>
    public required string Id { get; init; }

    /// <summary>Queue.</summary>
    public required string Queue { get; init; }

    /// <summary>Step of the flow that queued the caller; where it goes on follows from that step. Null for a wait that no flow asked for.</summary>
    public FlowPosition? Position { get; init; }

    /// <summary>First entry into any queue; carried along.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Entry into this queue.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>0 (ordinary) to 100.</summary>
    public int Priority { get; init; }

    /// <summary>What is asked of an agent.</summary>
    public CallerNeeds Needs { get; init; } = CallerNeeds.None;

    /// <summary>Why it ended; <see cref="WaitEnd.None"/> while it lasts.</summary>
    public WaitEnd End { get; init; }

    /// <summary>When it ended, by the call's clock as all times here, or null. Of an answered wait: when the agent picked up.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Reason to leave that was told while an offer was live: it holds when that offer came to nothing.</summary>
    public WaitEnd Due { get; init; }

    /// <summary>True where keys that the caller presses lead somewhere.</summary>
    public bool TakesKeys { get; init; }

    /// <summary>The key that the caller pressed to leave; null: none.</summary>
    public string? Key { get; init; }

    /// <summary>When the caller was sent on after the wait or the talk that it led to; null before.</summary>
    public DateTimeOffset? SentOnAt { get; init; }

    /// <summary>True while the caller waits.</summary>
    [JsonIgnore]
    public bool IsOpen => End == WaitEnd.None;
}
