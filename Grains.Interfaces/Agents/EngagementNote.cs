namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>An agent is in a call without an offer, or is no more.</summary>
[GenerateSerializer, Immutable, Alias("cc.engagement-note")]
public sealed record EngagementNote
{
    /// <summary>Call id.</summary>
    [Id(0)]
    public required string CallId { get; init; }

    /// <summary>The agent's leg.</summary>
    [Id(1)]
    public required string Leg { get; init; }

    /// <summary>True when the leg is over.</summary>
    [Id(2)]
    public required bool IsOver { get; init; }

    /// <summary>When it began, or ended.</summary>
    [Id(3)]
    public required DateTimeOffset At { get; init; }

    /// <summary>True when the agent dialled out.</summary>
    [Id(4)]
    public bool IsOutbound { get; init; }

    /// <summary>
    /// Room of the agent's own in which the leg sits alone until callers are pulled into it (flow step <c>room</c>; <c>AGENT-name</c> is its alias);
    /// null: the leg sits in none. May be told later than the engagement.
    /// </summary>
    [Id(5)]
    public string? Room { get; init; }

    /// <summary>When this attempt was sent, by the sender's clock: makes ages of the times above. Null: not told.</summary>
    [Id(6)]
    public DateTimeOffset? SentAt { get; init; }
}
