using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Reports.Figures;

/// <summary>Counts offers by outcome.</summary>
public sealed class OfferTally
{
    private readonly long[] _byOutcome = new long[Enum.GetValues<OfferOutcome>().Length];

    /// <summary>Counts an offer.</summary>
    public void Add(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        _byOutcome[(int)offer.Outcome]++;
    }

    /// <summary>What was counted.</summary>
    public OfferFigures Figures() => new(
        _byOutcome.Sum(),
        Of(OfferOutcome.Accepted),
        Of(OfferOutcome.TimedOut),
        Of(OfferOutcome.Rejected),
        Of(OfferOutcome.Busy),
        Of(OfferOutcome.CallerGone),
        Of(OfferOutcome.Rescinded),
        Of(OfferOutcome.Failed),
        Of(OfferOutcome.Pending));

    private long Of(OfferOutcome outcome) => _byOutcome[(int)outcome];
}
