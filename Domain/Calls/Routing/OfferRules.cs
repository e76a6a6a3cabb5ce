using System.Collections.Immutable;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>The life of an offer. Total: whatever comes, in whatever order and however often, has an answer.</summary>
public static class OfferRules
{
    /// <summary>How long after the ringing a leg may be silent before the offer is given up.</summary>
    public static readonly TimeSpan RingGrace = TimeSpan.FromSeconds(10);

    /// <summary>How long an agent may take from picking up into the room before the platform is asked.</summary>
    public static readonly TimeSpan JoinLimit = TimeSpan.FromSeconds(10);

    /// <summary>Most offers kept of a call; beyond, the oldest that are over are forgotten.</summary>
    public const int MaxKept = 200;

    /// <summary>Code: the call does not wait for this.</summary>
    public const string NotWaiting = "not-waiting";

    /// <summary>Code: as many agents as may be are being rung already.</summary>
    public const string AlreadyOffered = "already-offered";

    /// <summary>Code: the offer was over before the proposal came (again).</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>A queue proposes an agent who is reserved.</summary>
    /// <returns>The state, and why it was refused or null.</returns>
    public static (CallState State, string? Refusal) Proposed(CallState state, string call, Offer offer, int atMost, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(offer);
        if (Find(state, offer.Id) is { } known)
        {
            return (state, known.IsOpen ? null : Withdrawn);
        }

        var legs = new LegView(call, state);
        if (state.Waits.LastOrDefault() is not { IsOpen: true, Due: WaitEnd.None } wait || wait.Id != offer.WaitId || legs.CallerGoneAt is not null || state.MergedInto is not null)
        {
            return (state, NotWaiting);
        }

        if (state.Offers.Count(other => other.IsOpen && other.WaitId == wait.Id) >= Math.Max(1, atMost))
        {
            return (state, AlreadyOffered);
        }

        var next = state with { Offers = Kept(state.Offers).Add(offer with { OfferedAt = now }) };
        return (next.Note($"offer:{offer.Id}", "offered", now, text: offer.Who), null);
    }

    /// <summary>
    /// An agent asks about an offer of which nothing came to this call: it is over from now on. A proposal that comes late would else ring somebody who was
    /// let go meanwhile, and rings for another caller.
    /// </summary>
    public static CallState Denied(CallState state, string offerId, string agent, int epoch, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state, offerId) is null && state.Waits.LastOrDefault() is { IsOpen: true } wait
            ? state with
            {
                Offers = Kept(state.Offers).Add(new()
                {
                    Id = offerId,
                    Agent = agent,
                    Epoch = epoch,
                    Queue = wait.Queue,
                    WaitId = wait.Id,
                    OfferedAt = now,
                    EndedAt = now,
                    Outcome = OfferOutcome.Rescinded,
                }),
            }
            : state;
    }

    /// <summary>A leg of an offer showed itself: by the platform's answer, or by a webhook that bears the offer. The first one is the offer's; any other is hung up.</summary>
    public static CallState HasLeg(CallState state, string offerId, string leg, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Find(state, offerId) is not { } offer)
        {
            return state.Unwant(leg, now);
        }

        if (offer.Leg is null && offer.IsOpen)
        {
            return state.With(offer with { Leg = leg, PlacedAt = offer.PlacedAt ?? now }).Note($"offer-placed:{offerId}", "ringing", now, leg, offer.Who);
        }

        return offer.Leg == leg || (offer.Leg is null && new LegView("", state).IsDead(leg)) ? state : state.Unwant(leg, now);
    }

    /// <summary>Who an offer is for was reserved.</summary>
    public static CallState Reserved(CallState state, string offerId, int epoch)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state, offerId) is { Epoch: 0 } offer ? state.With(offer with { Epoch = epoch }) : state;
    }

    /// <summary>No leg was made for an offer, and none will be.</summary>
    public static CallState NotPlaced(CallState state, string offerId, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state, offerId) is { IsOpen: true, Leg: null } offer
            ? state.Ended(offer, offer.EndAs == OfferOutcome.Pending ? OfferOutcome.Failed : offer.EndAs, now, code)
            : state;
    }

    /// <summary>The agent picked up. Of all who do, the first whose offer is live gets the caller.</summary>
    public static (CallState State, PickUpVerdict Verdict) PickedUp(CallState state, string call, string offerId, int epoch, string leg, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Find(state, offerId) is not { } offer || offer.Epoch != epoch || (offer.Leg is { } known && known != leg))
        {
            return (state.Unwant(leg, now), PickUpVerdict.Unknown);
        }

        if (offer.AcceptedAt is not null)
        {
            // The platform asks again when our answer was lost.
            return (state, offer.IsOpen ? PickUpVerdict.Won : PickUpVerdict.Over);
        }

        var heard = HasLeg(state, offerId, leg, now);
        var legs = new LegView(call, state);
        if (!offer.IsOpen || offer.EndAs != OfferOutcome.Pending || legs.CallerGoneAt is not null
            || (offer.Kind == OfferKind.Queue && state.Offers.Any(other => other.WaitId == offer.WaitId && other.Kind == OfferKind.Queue && other.AcceptedAt is not null)))
        {
            return (heard, legs.CallerGoneAt is null ? PickUpVerdict.Taken : PickUpVerdict.CallerGone);
        }

        var won = Find(heard, offerId)! with { AcceptedAt = now, Outcome = OfferOutcome.Accepted };
        return (heard.With(won).Note(Accepted(offerId), "accepted", now, leg, offer.Who), PickUpVerdict.Won);
    }

    /// <summary>What the leg of an offer that won was told, for the timeline.</summary>
    public static CallState Joins(CallState state, string offerId, Func<SentNcco> ncco)
    {
        ArgumentNullException.ThrowIfNull(state);
        var timeline = state.Timeline.WithNcco(Accepted(offerId), ncco);
        return timeline == state.Timeline ? state : state with { Timeline = timeline };
    }

    private static string Accepted(string offerId) => $"offer-accepted:{offerId}";

    /// <summary>The agent's leg is known to be in the room: a transfer was told, or the platform said so when it was asked.</summary>
    public static CallState Joined(CallState state, string offerId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state, offerId) is { AcceptedAt: not null, JoinedAt: null, IsOpen: true } offer
            ? state.With(offer with { JoinedAt = at }).Note($"offer-joined:{offerId}", "joined", at, offer.Leg, offer.Who)
            : state;
    }

    /// <summary>The offer is to end: its leg is hung up, and then it is over.</summary>
    public static CallState Rescind(CallState state, string offerId, OfferOutcome cause, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Find(state, offerId) is not { IsOpen: true } offer)
        {
            return state;
        }

        if (offer.Kind == OfferKind.Pull)
        {
            // The leg is of the agent's own call and stays.
            return state.Ended(offer, OfferOutcome.Accepted, now);
        }

        var next = offer.EndAs == OfferOutcome.Pending ? state.With(offer with { EndAs = cause }) : state;
        return offer.Leg is { } leg ? next.Unwant(leg, now) : next;
    }

    /// <summary>When an open offer has to be looked at next, or null.</summary>
    internal static DateTimeOffset? Deadline(Offer offer) => !offer.IsOpen ? null
        : offer.AcceptedAt is { } accepted ? (offer.JoinedAt is null && offer.EndAs == OfferOutcome.Pending ? accepted + JoinLimit : null)
        : offer.EndAs != OfferOutcome.Pending ? null
        : offer.OfferedAt + TimeSpan.FromSeconds(offer.RingSeconds) + RingGrace;

    /// <summary>Status of the decision that a leg is to be hung up.</summary>
    internal const string HangUpWanted = "hang-up-wanted";

    internal static CallState Settle(CallState state, string call, LegView legs, DateTimeOffset now)
    {
        foreach (var offer in state.Offers)
        {
            if (offer.IsOpen)
            {
                state = offer.AcceptedAt is null ? Ringing(state, offer, legs, now) : Accepted(state, offer, legs, now);
            }
        }

        return state;
    }

    internal static Offer? Find(CallState state, string id)
    {
        foreach (var offer in state.Offers)
        {
            if (offer.Id == id)
            {
                return offer;
            }
        }

        return null;
    }

    internal static CallState With(this CallState state, Offer offer)
    {
        for (var i = 0; i < state.Offers.Length; i++)
        {
            if (state.Offers[i].Id == offer.Id)
            {
                return state with { Offers = state.Offers.SetItem(i, offer) };
            }
        }

        return state;
    }

    internal static CallState Unwant(this CallState state, string leg, DateTimeOffset now) => state.Unwanted.Contains(leg)
        ? state
        : (state with { Unwanted = state.Unwanted.Add(leg) }).Note($"unwanted:{leg}", HangUpWanted, now, leg);

    private static CallState Ringing(CallState state, Offer offer, LegView legs, DateTimeOffset now)
    {
        if (offer.Leg is { } leg && legs.IsDead(leg))
        {
            return state.Ended(offer, offer.EndAs == OfferOutcome.Pending ? OutcomeOf(legs.Find(leg)) : offer.EndAs, legs.EndedAt(leg) ?? now);
        }

        var wait = state.Waits.LastOrDefault(wait => wait.Id == offer.WaitId);
        var cause = legs.CallerGoneAt is not null ? OfferOutcome.CallerGone
            : offer.Kind == OfferKind.Queue && (wait is not { IsOpen: true } || state.Offers.Any(other => other.WaitId == offer.WaitId && other.AcceptedAt is not null)) ? OfferOutcome.Rescinded
            : Deadline(offer) <= now ? OfferOutcome.TimedOut
            : OfferOutcome.Pending;
        return cause == OfferOutcome.Pending && (offer.EndAs == OfferOutcome.Pending || offer.Leg is null || state.Unwanted.Contains(offer.Leg))
            ? state
            : Rescind(state, offer.Id, cause, now);
    }

    private static CallState Accepted(CallState state, Offer offer, LegView legs, DateTimeOffset now)
    {
        var leg = offer.Leg!;
        if (offer.Kind == OfferKind.Pull)
        {
            // The leg is of the agent's own call, which goes on without this caller.
            return legs.CallerGoneAt is { } gone ? state.Ended(offer, OfferOutcome.Accepted, gone)
                : legs.IsDead(leg) ? state.Ended(offer, OfferOutcome.Accepted, legs.EndedAt(leg) ?? now)
                : state;
        }

        if (offer.JoinedAt is null && TransferOf(state.Timeline, leg) is { } joined)
        {
            state = Joined(state, offer.Id, joined);
            offer = Find(state, offer.Id)!;
        }

        if (legs.IsDead(leg))
        {
            return state.Ended(offer, offer.JoinedAt is null && offer.EndAs != OfferOutcome.Pending ? offer.EndAs : OfferOutcome.Accepted, legs.EndedAt(leg) ?? now);
        }

        return legs.CallerGoneAt is null && offer.EndAs == OfferOutcome.Pending ? state : state.Unwant(leg, now);
    }

    private static CallState Ended(this CallState state, Offer offer, OfferOutcome outcome, DateTimeOffset at, string? why = null)
    {
        var ended = offer with { Outcome = outcome, EndedAt = at };
        var text = why is null ? $"{offer.Who}: {outcome.ToCode()}" : $"{offer.Who}: {outcome.ToCode()} ({why})";
        return state.With(ended).Note($"offer-ended:{offer.Id}", outcome == OfferOutcome.Accepted ? "agent-left" : "offer-ended", at, offer.Leg, text);
    }

    // Missed, rejected, busy and failed are told apart, whatever the platform calls them (facts §2.3).
    private static OfferOutcome OutcomeOf(CallLeg? leg) => leg?.Outcome switch
    {
        LegStatus.Rejected => OfferOutcome.Rejected,
        LegStatus.Busy => OfferOutcome.Busy,
        LegStatus.Timeout or LegStatus.Unanswered => OfferOutcome.TimedOut,
        _ => OfferOutcome.Failed,
    };

    private static DateTimeOffset? TransferOf(ImmutableArray<TimelineEntry> timeline, string leg) =>
        timeline.FirstOrDefault(entry => entry.Kind == TimelineKind.Transfer && entry.Leg == leg) is { } moved ? CallTime.Of(timeline, moved) : null;

    internal static ImmutableArray<Offer> Kept(ImmutableArray<Offer> offers) =>
        offers.Length < MaxKept || offers.FirstOrDefault(offer => !offer.IsOpen) is not { } oldest ? offers : offers.Remove(oldest);
}
