namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>How an offer stands, as its call stored it.</summary>
[GenerateSerializer, Immutable, Alias("cc.offer-note")]
public sealed record OfferNote
{
    /// <summary>Offer id.</summary>
    [Id(0)]
    public required string OfferId { get; init; }

    /// <summary>Epoch of the reservation.</summary>
    [Id(1)]
    public required int Epoch { get; init; }

    /// <summary>Call id.</summary>
    [Id(2)]
    public required string CallId { get; init; }

    /// <summary>How it stands.</summary>
    [Id(3)]
    public required OfferStage Stage { get; init; }

    /// <summary>Name of <c>OfferOutcome</c> once it is over or accepted.</summary>
    [Id(4)]
    public string? Outcome { get; init; }

    /// <summary>When that happened.</summary>
    [Id(5)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Seconds between picking up and the end; 0 for offers that were not accepted.</summary>
    [Id(6)]
    public int TalkSeconds { get; init; }

    /// <summary>Leg of the agent, or null.</summary>
    [Id(7)]
    public string? Leg { get; init; }

    /// <summary>When this attempt was sent, by the sender's clock: makes ages of the times above. Null: not told.</summary>
    [Id(8)]
    public DateTimeOffset? SentAt { get; init; }
}
