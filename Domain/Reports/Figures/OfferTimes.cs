using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Reports.Figures;

/// <summary>Times that follow from an offer.</summary>
public static class OfferTimes
{
    /// <summary>From picking up to the end of the agent's leg, holds included; null when nobody talked, or the talk is not over.</summary>
    public static TimeSpan? TalkTime(this Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer is { Outcome: OfferOutcome.Accepted, AcceptedAt: { } start, EndedAt: { } end } ? end > start ? end - start : TimeSpan.Zero : null;
    }

    /// <summary>From the Call's taking the offer to picking up, or to its end without that; null while it is open.</summary>
    public static TimeSpan? RingTime(this Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return (offer.AcceptedAt ?? offer.EndedAt) is { } end ? end > offer.OfferedAt ? end - offer.OfferedAt : TimeSpan.Zero : null;
    }
}
