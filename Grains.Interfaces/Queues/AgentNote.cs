namespace ContactCenter.Grains.Interfaces.Queues;

/// <summary>How an agent stands towards one queue.</summary>
[GenerateSerializer, Immutable, Alias("cc.agent-note")]
public sealed record AgentNote
{
    /// <summary>Vonage user name.</summary>
    [Id(0)]
    public required string Agent { get; init; }

    /// <summary>Version of the agent's state.</summary>
    [Id(1)]
    public required int Version { get; init; }

    /// <summary>False: the agent left this queue.</summary>
    [Id(2)]
    public required bool IsMember { get; init; }

    /// <summary>True unless signed out.</summary>
    [Id(3)]
    public bool IsSignedIn { get; init; }

    /// <summary>True when a call could be taken now.</summary>
    [Id(4)]
    public bool IsReady { get; init; }

    /// <summary>Tier in this queue, from 1.</summary>
    [Id(5)]
    public int Tier { get; init; } = 1;

    /// <summary>Levels by skill.</summary>
    [Id(6)]
    public Dictionary<string, int> Skills { get; init; } = [];

    /// <summary>Since when the agent has had nothing to do.</summary>
    [Id(7)]
    public DateTimeOffset IdleSince { get; init; }

    /// <summary>Calls taken since signing in.</summary>
    [Id(8)]
    public int CallsTaken { get; init; }

    /// <summary>Seconds of talk since signing in.</summary>
    [Id(9)]
    public long TalkSeconds { get; init; }

    /// <summary>When last offered a call; <see cref="DateTimeOffset.MinValue"/>: never.</summary>
    [Id(10)]
    public DateTimeOffset LastOfferedAt { get; init; }

    /// <summary>Name of <c>DeskStatus</c>, for views.</summary>
    [Id(11)]
    public string? Status { get; init; }

    /// <summary>When this attempt was sent, by the sender's clock: makes ages of the times above. Null: not told.</summary>
    [Id(12)]
    public DateTimeOffset? SentAt { get; init; }
}
