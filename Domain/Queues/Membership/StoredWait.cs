namespace ContactCenter.Domain.Queues.Membership;

/// <summary>A wait as its queue stores it: what is needed to go on after everything else was forgotten.</summary>
public sealed record StoredWait : StoredRecord
{
    /// <summary>Wait id.</summary>
    public required string WaitId { get; init; }

    /// <summary>Call id.</summary>
    public required string Call { get; init; }

    /// <summary>Version of the call's state that told it.</summary>
    public required int Version { get; init; }

    /// <summary>First entry into any queue, by the queue's clock; earlier than the call told where a redial resumed its place.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The same by the clock of the call's notes; null: as <see cref="EnteredAt"/>.</summary>
    public DateTimeOffset? CallEnteredAt { get; init; }

    /// <summary>Entry into this queue, by the queue's clock.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>0 (ordinary) to 100.</summary>
    public int Priority { get; init; }

    /// <summary>What is asked of an agent; null: anybody.</summary>
    public CallerNeeds? Needs { get; init; }

    /// <summary>Leg of the caller, for announcements.</summary>
    public string? Leg { get; init; }

    /// <summary>REST base of the caller's region.</summary>
    public string? RegionUrl { get; init; }

    /// <summary>Caller's number; null: unknown or withheld.</summary>
    public string? Number { get; init; }

    /// <summary>True where nobody is on the line: a customer who is to be called back.</summary>
    public bool IsCallback { get; init; }

    /// <summary>Conversation of the caller.</summary>
    public string? ConversationId { get; init; }
}
