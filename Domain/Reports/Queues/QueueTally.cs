using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Reports.Figures;
using ContactCenter.Domain.Reports.ServiceLevels;

namespace ContactCenter.Domain.Reports.Queues;

/// <summary>Adds up one queue, or all, in one bucket.</summary>
internal sealed class QueueTally(ImmutableArray<ServiceLevelDefinition> definitions)
{
    private readonly long[] _byEnd = new long[Enum.GetValues<WaitEnd>().Length];
    private readonly long[] _callbacks = new long[Enum.GetValues<CallbackEnd>().Length];
    private readonly ServiceLevelTally[] _levels = [.. definitions.Select(definition => new ServiceLevelTally(definition))];
    private readonly DurationTally _answer = new();
    private readonly DurationTally _abandon = new();
    private readonly DurationTally _talk = new();
    private readonly OfferTally _offers = new();
    private long _short;
    private long _carried;
    private long _requeues;
    private long _holds;
    private TimeSpan _held;
    private TimeSpan _wrapUp;

    /// <param name="contact">The stay.</param>
    /// <param name="own">What is to hold for it, as many definitions as there are; null: the same as for all.</param>
    public void Add(QueueContact contact, ImmutableArray<ServiceLevelDefinition>? own = null)
    {
        _byEnd[(int)contact.End]++;
        var by = own ?? definitions;
        _short += by[0].IsShortAbandon(contact) ? 1 : 0;
        _carried += contact.IsCarried ? 1 : 0;
        _requeues += contact.Requeues;
        for (var i = 0; i < _levels.Length; i++)
        {
            _levels[i].Add(contact, by[i]);
        }

        if (contact.End is WaitEnd.Answered or WaitEnd.Abandoned)
        {
            (contact.End == WaitEnd.Answered ? _answer : _abandon).Add(contact.Wait);
        }
    }

    public void Add(Offer offer, ImmutableArray<HoldSpan> holds)
    {
        _offers.Add(offer);
        var (count, time) = HoldSpans.Within(holds, offer);
        _holds += count;
        _held += time;
        if (offer.TalkTime() is { } talk)
        {
            _talk.Add(talk);
        }
    }

    public void Add(CallbackFacts callback) => _callbacks[(int)callback.End]++;

    public void AddWrapUp(TimeSpan length) => _wrapUp += length;

    public QueueFigures Figures()
    {
        var talk = _talk.Figures();
        var (offered, abandoned) = (_byEnd.Sum(), Of(WaitEnd.Abandoned));
        return new()
        {
            Offered = offered,
            Answered = Of(WaitEnd.Answered),
            Abandoned = abandoned,
            ShortAbandoned = _short,
            FlowOuts = new(Of(WaitEnd.MaxWait), Of(WaitEnd.Full), Of(WaitEnd.NoAgents), Of(WaitEnd.Closed), Of(WaitEnd.Removed), Of(WaitEnd.Transferred) + Of(WaitEnd.Superseded)),
            Callbacks = Of(WaitEnd.Callback),
            CallbackOutcomes = new(Of(CallbackEnd.Reached), Of(CallbackEnd.Unreachable), Of(CallbackEnd.Expired), Of(CallbackEnd.Superseded), Of(CallbackEnd.Removed) + Of(CallbackEnd.Refused) + Of(CallbackEnd.Cancelled)),
            Carried = _carried,
            Requeues = _requeues,
            AbandonRate = Ratio.Of(abandoned - _short, offered - _short),
            ServiceLevels = [.. _levels.Select(level => level.Figures())],
            AnswerTime = _answer.Figures(),
            AbandonTime = _abandon.Figures(),
            TalkTime = talk,
            Holds = _holds,
            HoldSeconds = _held.TotalSeconds,
            WrapUpSeconds = _wrapUp.TotalSeconds,
            HandleSeconds = Ratio.Of(talk.TotalSeconds + _wrapUp.TotalSeconds, talk.Count),
            Offers = _offers.Figures(),
        };
    }

    private long Of(CallbackEnd end) => _callbacks[(int)end];

    private long Of(WaitEnd end) => _byEnd[(int)end];
}
