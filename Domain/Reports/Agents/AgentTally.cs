using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Reports.Figures;

namespace ContactCenter.Domain.Reports.Agents;

/// <summary>Adds up one agent, or all, in one bucket.</summary>
internal sealed class AgentTally
{
    private readonly OfferTally _offers = new();
    private readonly OfferTally _consults = new();
    private readonly DurationTally _talk = new();
    private readonly DurationTally _consultTime = new();
    private readonly AgentTimeTally _time = new();
    private long _holds;
    private TimeSpan _held;

    public void Add(Offer offer, ImmutableArray<HoldSpan> holds)
    {
        var isQueue = offer.Kind is OfferKind.Queue or OfferKind.Pull;
        var (count, time) = isQueue ? HoldSpans.Within(holds, offer) : default;
        _holds += count;
        _held += time;
        (isQueue ? _offers : _consults).Add(offer);
        if (offer.TalkTime() is { } talk)
        {
            (isQueue ? _talk : _consultTime).Add(talk);
        }
    }

    public void Add(AgentTime time, TimeSpan length) => _time.Add(time, length);

    public AgentFigures Figures()
    {
        var talk = _talk.Figures();
        return new()
        {
            Offers = _offers.Figures(),
            TalkTime = talk,
            Holds = _holds,
            HoldSeconds = _held.TotalSeconds,
            WrapUpSeconds = _time.QueueWrapUp.TotalSeconds,
            HandleSeconds = Ratio.Of(talk.TotalSeconds + _time.QueueWrapUp.TotalSeconds, talk.Count),
            Consults = _consults.Figures(),
            ConsultTime = _consultTime.Figures(),
            Time = _time.Figures(),
        };
    }
}
