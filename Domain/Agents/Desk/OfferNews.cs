using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>How an offer stands, as its call tells it.</summary>
public sealed record OfferNews
{
    /// <summary>Offer id.</summary>
    public required string OfferId { get; init; }

    /// <summary>Epoch of the reservation.</summary>
    public required int Epoch { get; init; }

    /// <summary>When the agent picked up, or the offer ended; for a pending one when the call took it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What became of it; <see cref="OfferOutcome.Pending"/> while it is live.</summary>
    public OfferOutcome Outcome { get; init; }

    /// <summary>True when it is over; with <see cref="OfferOutcome.Accepted"/>: the talk is.</summary>
    public bool IsOver { get; init; }

    /// <summary>Seconds of talk; 0 where there was none.</summary>
    public int TalkSeconds { get; init; }

    /// <summary>Leg of the agent, or null.</summary>
    public string? Leg { get; init; }
}
