using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>How an offer goes on. Stages only grow; what is told of another offer or another epoch changes nothing.</summary>
public static class DeskOffers
{
    private const int RememberedOffers = 8;

    /// <summary>A call told how an offer stands.</summary>
    public static DeskState Heard(DeskState state, OfferNews news, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(news);
        var at = news.At < now ? news.At : now;
        if (news is { IsOver: true, Outcome: OfferOutcome.Accepted } && Mine(state, news) is { IsAccepted: false })
        {
            // The note of the acceptance was overtaken: the talk has been all the same.
            var talk = Math.Min(Math.Max(news.TalkSeconds, 0), (long)Math.Max((at - state.SpanSince).TotalSeconds, 0));
            state = Heard(state, news with { IsOver = false, At = at - TimeSpan.FromSeconds(talk) }, now);
        }

        return DeskTurn.Take(state, now, current => Mine(current, news) is not { } offer ? current
            : news.IsOver ? Ended(current, offer, news, at)
            : news.Outcome == OfferOutcome.Accepted ? Accepted(current, offer, news, at)
            : Taken(current, offer, news, at), at);
    }

    private static Reservation? Mine(DeskState state, OfferNews news) =>
        state.Reservation is { } offer && offer.OfferId == news.OfferId && offer.Epoch == news.Epoch ? offer : null;

    private static DeskState Taken(DeskState state, Reservation offer, OfferNews news, DateTimeOffset at)
    {
        var leg = offer.Leg ?? news.Leg;
        return offer.IsAccepted || (offer.TakenAt is not null && leg == offer.Leg)
            ? state
            : state with { Reservation = offer with { TakenAt = offer.TakenAt ?? at, Leg = leg } };
    }

    private static DeskState Accepted(DeskState state, Reservation offer, OfferNews news, DateTimeOffset at) => offer.IsAccepted
        ? state
        : state with { Misses = 0, Reservation = offer with { TakenAt = offer.TakenAt ?? at, AcceptedAt = at, Leg = news.Leg ?? offer.Leg } };

    private static DeskState Ended(DeskState state, Reservation offer, OfferNews news, DateTimeOffset at)
    {
        var free = state with { Reservation = null, EndedOffers = Recent(state.EndedOffers, offer.OfferId) };
        return news.Outcome switch
        {
            OfferOutcome.Accepted => WrappingUp(free, offer, news, at),
            OfferOutcome.TimedOut => Missed(free, offer, at),
            OfferOutcome.Rejected => Resting(free with { Misses = 0 }, at, offer.Terms.RejectedRest),
            OfferOutcome.Busy => Resting(free, at, offer.Terms.BusyRest),
            OfferOutcome.CallerGone or OfferOutcome.Rescinded => free,
            _ => Resting(free, at, offer.Terms.FailedRest),
        };
    }

    private static DeskState WrappingUp(DeskState free, Reservation offer, OfferNews news, DateTimeOffset at)
    {
        at = offer.AcceptedAt > at ? offer.AcceptedAt.Value : at;
        return free with
        {
            CallsTaken = free.CallsTaken + (offer.Queue is null ? 0 : 1),
            TalkSeconds = free.TalkSeconds + Math.Max(news.TalkSeconds, 0),
            WrapUp = offer.Terms.WrapUpSeconds == 0
                ? free.WrapUp
                : new(offer.CallId, offer.Queue, offer.OfferId, at, at.AddSeconds(offer.Terms.WrapUpSeconds)),
        };
    }

    // What the agent asked for while it rang stands; who asked for the offer did not miss it.
    private static DeskState Missed(DeskState free, Reservation offer, DateTimeOffset at)
    {
        if (offer.IsAgentsWish)
        {
            return free;
        }

        if (free.Asked is not null || free.Presence != Presence.Available)
        {
            return Resting(free, at, offer.Terms.MissedRest);
        }

        var misses = free.Misses + 1;
        return misses >= offer.Terms.MissLimit || free.TokenUntil is not null
            ? free with { Misses = 0, Presence = Presence.Away, Reason = DeskPresence.NotResponding }
            : Resting(free with { Misses = misses }, at, offer.Terms.MissedRest);
    }

    private static DeskState Resting(DeskState free, DateTimeOffset at, int seconds) =>
        seconds == 0 || free.RestUntil >= at.AddSeconds(seconds) ? free : free with { RestUntil = at.AddSeconds(seconds) };

    internal static ImmutableArray<string> Recent(ImmutableArray<string> known, string id, int most = RememberedOffers) =>
        (known.Length < most ? known : known[^(most - 1)..]).Add(id);
}
