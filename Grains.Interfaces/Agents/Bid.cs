namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>A queue, or a call, that wants an agent.</summary>
[GenerateSerializer, Immutable, Alias("cc.bid")]
public sealed record Bid
{
    /// <summary>Id of the offer that it will be.</summary>
    [Id(0)]
    public required string OfferId { get; init; }

    /// <summary>Call id.</summary>
    [Id(1)]
    public required string CallId { get; init; }

    /// <summary>Queue; null for consultations and supervisors, who do not compete with queues and come first.</summary>
    [Id(2)]
    public string? Queue { get; init; }

    /// <summary><c>ServiceKey.Virtual</c> of the caller.</summary>
    [Id(3)]
    public long Virtual { get; init; }

    /// <summary><c>ServiceKey.Entered</c> of the caller.</summary>
    [Id(4)]
    public long Entered { get; init; }

    /// <summary>How long the app will ring, in seconds.</summary>
    [Id(5)]
    public int RingSeconds { get; init; }

    /// <summary>Wrap-up after the call, in seconds.</summary>
    [Id(6)]
    public int WrapUpSeconds { get; init; }

    /// <summary>Misses in a row after which the agent counts as not responding.</summary>
    [Id(7)]
    public int MissLimit { get; init; } = 3;

    /// <summary>Seconds of rest after a miss.</summary>
    [Id(8)]
    public int MissedRest { get; init; }

    /// <summary>Seconds of rest after a rejection.</summary>
    [Id(9)]
    public int RejectedRest { get; init; }

    /// <summary>Seconds of rest after a busy app.</summary>
    [Id(10)]
    public int BusyRest { get; init; }

    /// <summary>Seconds of rest after a failure.</summary>
    [Id(11)]
    public int FailedRest { get; init; }

    /// <summary>
    /// True when the agent asked for it (a supervisor who joins, an agent who pulls a caller out of a queue): neither presence, rest nor
    /// wrap-up refuses it, only another offer or call does (a room of the agent's own does not),
    /// and ringing out is no miss.
    /// </summary>
    [Id(12)]
    public bool IsAgentsWish { get; init; }

    /// <summary>Highest version of the agent's state that the sender knows; an agent that knows an older one reads its row again. 0: none.</summary>
    [Id(13)]
    public int Known { get; init; }

    /// <summary>True where others are rung for the caller already: callers for whom nobody is come first.</summary>
    [Id(14)]
    public bool IsFurther { get; init; }

    /// <summary>When this attempt was sent, by the sender's clock: makes ages of the times above. Null: not told.</summary>
    [Id(15)]
    public DateTimeOffset? SentAt { get; init; }
}
