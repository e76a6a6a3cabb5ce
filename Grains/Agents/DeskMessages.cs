using ContactCenter.Domain;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Queues;
using ContactCenter.Grains.Interfaces.Agents;

namespace ContactCenter.Grains.Agents;

/// <summary>From what crosses the wire to the domain's values, and back.</summary>
internal static class DeskMessages
{
    public static DeskBid ToBid(this Bid bid, DateTimeOffset now) => new()
    {
        OfferId = bid.OfferId,
        CallId = bid.CallId,
        Queue = bid.Queue,
        Key = new PeerClock(bid.SentAt, now).Ours(new ServiceKey(bid.Virtual, bid.Entered, bid.CallId)),
        IsFurther = bid.IsFurther,
        IsAgentsWish = bid.IsAgentsWish,
        Terms = new()
        {
            RingSeconds = bid.RingSeconds,
            WrapUpSeconds = bid.WrapUpSeconds,
            MissLimit = bid.MissLimit,
            MissedRest = bid.MissedRest,
            RejectedRest = bid.RejectedRest,
            BusyRest = bid.BusyRest,
            FailedRest = bid.FailedRest,
        },
    };

    // An outcome that nobody knows is a failure: it frees the agent, and is no miss.
    public static OfferNews ToNews(this OfferNote note, DateTimeOffset now) => new()
    {
        OfferId = note.OfferId,
        Epoch = note.Epoch,
        At = new PeerClock(note.SentAt, now).Ours(note.At),
        IsOver = note.Stage == OfferStage.Ended,
        Outcome = note.Stage switch
        {
            OfferStage.Pending => OfferOutcome.Pending,
            OfferStage.Accepted => OfferOutcome.Accepted,
            _ => Enum.TryParse<OfferOutcome>(note.Outcome, ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : OfferOutcome.Failed,
        },
        TalkSeconds = note.TalkSeconds,
        Leg = note.Leg,
    };

    public static AgentActivity ToActivity(this DeskInterval interval, string agent) => new()
    {
        Agent = agent,
        Sequence = interval.Sequence,
        Status = Name(interval.Span.Status),
        Reason = interval.Span.Reason,
        From = interval.From,
        To = interval.To,
        CallId = interval.Span.CallId,
        Queue = interval.Span.Queue,
        OfferId = interval.Span.OfferId,
    };

    /// <summary>As JSON writes it.</summary>
    public static string Name(DeskStatus status) => status switch
    {
        DeskStatus.Available => "available",
        DeskStatus.Reserved => "reserved",
        DeskStatus.OnCall => "onCall",
        DeskStatus.WrapUp => "wrapUp",
        DeskStatus.Away => "away",
        DeskStatus.Resting => "resting",
        _ => "offline",
    };
}
