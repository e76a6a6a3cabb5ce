namespace ContactCenter.Grains.Queues;

/// <summary>A caller who waits.</summary>
public sealed record WaitingCallerView
{
    /// <summary>Place in the order of service, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Call id.</summary>
    public required string CallId { get; init; }

    /// <summary>Wait id: the room.</summary>
    public required string WaitId { get; init; }

    /// <summary>True while an offer is live, or an agent is being tried.</summary>
    public required bool IsOffered { get; init; }

    /// <summary>0 (ordinary) to 100.</summary>
    public required int Priority { get; init; }

    /// <summary>First entry into any queue, by the queue's clock.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Entry into this queue, by the queue's clock.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>Seconds since the first entry.</summary>
    public required int WaitedSeconds { get; init; }

    /// <summary>Caller's number, all but its last two digits hidden; absent: unknown or withheld.</summary>
    public string? Number { get; init; }

    /// <summary>Conversation of the caller; absent until known.</summary>
    public string? ConversationId { get; init; }
}
