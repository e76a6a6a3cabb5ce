namespace ContactCenter.Grains.Interfaces.Queues;

/// <summary>How a wait stands, as its call stored it.</summary>
[GenerateSerializer, Immutable, Alias("cc.wait-note")]
public sealed record WaitNote
{
    /// <summary>Call id.</summary>
    [Id(0)]
    public required string CallId { get; init; }

    /// <summary>Wait id.</summary>
    [Id(1)]
    public required string WaitId { get; init; }

    /// <summary>Version of the call's state.</summary>
    [Id(2)]
    public required int Version { get; init; }

    /// <summary>How it stands.</summary>
    [Id(3)]
    public required WaitStanding Standing { get; init; }

    /// <summary>First entry into any queue.</summary>
    [Id(4)]
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Entry into this queue.</summary>
    [Id(5)]
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>0 (ordinary) to 100.</summary>
    [Id(6)]
    public int Priority { get; init; }

    /// <summary>JSON of <c>CallerNeeds</c>; null: anybody.</summary>
    [Id(7)]
    public byte[]? Needs { get; init; }

    /// <summary>Leg of the caller, for announcements.</summary>
    [Id(8)]
    public string? Leg { get; init; }

    /// <summary>REST base of the caller's region, or null.</summary>
    [Id(9)]
    public string? RegionUrl { get; init; }

    /// <summary>Caller's number, digits; for the place of who dials again. Null: unknown or withheld.</summary>
    [Id(10)]
    public string? CallerNumber { get; init; }

    /// <summary>When it ended; null while it lasts.</summary>
    [Id(11)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Conversation of the caller, for the demo's queue list; null until known.</summary>
    [Id(12)]
    public string? ConversationId { get; init; }

    /// <summary>When this attempt was sent, by the sender's clock: makes ages of the times above. Null: not told.</summary>
    [Id(13)]
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>True where a queue has acknowledged this wait before: it is not full for who is in already.</summary>
    [Id(14)]
    public bool WasLetIn { get; init; }

    /// <summary>True while nobody is on the line: a customer who is to be called back.</summary>
    [Id(20)]
    public bool IsCallback { get; init; }
}
