using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing.Callbacks;

namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>
/// Commands of agents and supervisors in a call. Total; every refusal is a value of <see cref="CallActionCodes"/>. An agent acts on the call that the agent
/// has; who is no agent (<c>null</c>) may act on every call.
/// </summary>
public static class RoomRules
{
    /// <summary>
    /// Ends the whole call, or with <paramref name="ownLegOnly"/> the acting agent's part in it. An agent may also end the call that the agent made, or to which
    /// a flow led by name. The caller's leg is what is stored; what outlives it is hung up after it (<see cref="HangUps"/>), so that nobody is sent on to a next step.
    /// </summary>
    public static (CallState State, Refusal? Refusal) HangUp(CallState state, string call, string? agent, bool ownLegOnly, DateTimeOffset now)
    {
        var refusal = Check(state, call, agent, out var own);
        var seat = own?.Leg ?? (agent is null ? null : DirectLegs.Talking(CallLegs.Of(state.Timeline), state.Offers, agent)?.Uuid);
        if (refusal is not null && !(refusal.Code == CallActionCodes.NotYours && (state.Party?.FromUser == agent || seat is not null)))
        {
            return (state, refusal);
        }

        return (ownLegOnly && seat is { } leg ? state.Unwant(leg, now)
            : CallerLeg.Of(call, state) is { } caller ? state.Unwant(caller, now)
            : CallbackRules.Over(state, CallbackEnd.Cancelled, now), null);
    }

    /// <summary>Puts the caller on hold, or takes the caller back.</summary>
    public static (CallState State, Refusal? Refusal) Hold(CallState state, string call, string? agent, bool on, DateTimeOffset now) =>
        Talking(state, call, agent, out _) is { } refusal ? (state, refusal) : (state.OnHold(on, now), null);

    /// <summary>Asks somebody to join, while the caller is on hold: a consultation, or a blind transfer, after which the acting agent leaves at once.</summary>
    /// <param name="state">State now.</param>
    /// <param name="call">Call id.</param>
    /// <param name="agent">Who acts.</param>
    /// <param name="offer">To whom; joins the room in which the caller is.</param>
    /// <param name="isBlind">Whether the acting agent leaves at once.</param>
    /// <param name="now">Now.</param>
    public static (CallState State, Refusal? Refusal) Consult(CallState state, string call, string? agent, Offer offer, bool isBlind, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (Talking(state, call, agent, out var own) is { } refusal)
        {
            return (state, refusal);
        }

        if (state.Transfer is not null)
        {
            return (state, NotNow("Somebody is being asked already; complete or take back that transfer first."));
        }

        var next = Add(state, offer, own!, now).OnHold(true, now) with { Transfer = new(offer.Id, own!.Id, isBlind) };
        return (isBlind && own.Leg is { } leg ? next.Unwant(leg, now) : next, null);
    }

    /// <summary>The caller goes to whoever was asked; the acting agent leaves. Or, with <paramref name="stay"/>, all talk together.</summary>
    public static (CallState State, Refusal? Refusal) Complete(CallState state, string call, string? agent, bool stay, DateTimeOffset now)
    {
        if (Talking(state, call, agent, out _) is { } refusal)
        {
            return (state, refusal);
        }

        if (state.Transfer is not { } transfer || OfferRules.Find(state, transfer.Offer) is not { IsTalking: true })
        {
            return (state, NotNow("Nobody who was asked has picked up; wait, or take the caller back."));
        }

        var next = state.OnHold(false, now) with { Transfer = null };
        return (!stay && OfferRules.Find(state, transfer.By)?.Leg is { } leg ? next.Unwant(leg, now) : next, null);
    }

    /// <summary>The acting agent talks with the caller again; whoever was asked leaves.</summary>
    public static (CallState State, Refusal? Refusal) TakeBack(CallState state, string call, string? agent, DateTimeOffset now)
    {
        if (Talking(state, call, agent, out _) is { } refusal)
        {
            return (state, refusal);
        }

        return state.Transfer is { IsBlind: false } transfer
            ? (OfferRules.Rescind(state.OnHold(false, now) with { Transfer = null }, transfer.Offer, OfferOutcome.Rescinded, now), null)
            : (state, NotNow("Nobody is being asked to take the caller over."));
    }

    /// <summary>Sends the caller into a queue: one who waits changes the queue or the priority, one who talks leaves the agents.</summary>
    public static (CallState State, Refusal? Refusal) ToQueue(CallState state, string call, string? agent, string? queue, int? priority, DateTimeOffset now)
    {
        if (Check(state, call, agent, out _) is { } refusal)
        {
            return (state, refusal);
        }

        if (state.Move is not null)
        {
            return (state, NotNow("The caller is just being sent elsewhere; try again in a moment."));
        }

        var wait = state.Waits.LastOrDefault();
        if (state.Callback is { IsPending: true } && !(wait is { IsOpen: true } && (queue ?? wait.Queue) == wait.Queue))
        {
            return wait is { IsOpen: true } ? (CallbackRules.ToQueue(state, queue!, priority, now), null) : (state, CustomerNotThere());
        }

        if (wait is { IsOpen: true } && (queue is null || queue == wait.Queue))
        {
            return (priority is { } other && other != wait.Priority ? WaitRules.Reprioritised(state, other, now) : state, null);
        }

        return queue is null ? (state, NotNow("The caller does not wait; name the queue."))
            : wait is null ? (state, NotNow("The caller is in no queue's care; only callers who wait or talk with an agent can be queued."))
            : (WaitRules.SendTo(state, CallerMoveKind.ToQueue, queue, priority ?? wait.Priority, now), null);
    }

    /// <summary>A supervisor joins. One who is in the room already leaves and comes back in the new mode (facts §6.1).</summary>
    public static (CallState State, Refusal? Refusal) Supervise(CallState state, string call, Offer offer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (Talking(state, call, null, out var own) is { } refusal)
        {
            return (state, refusal);
        }

        var before = state.Offers.LastOrDefault(other => other is { IsOpen: true, Kind: OfferKind.Supervise } && other.Agent == offer.Agent);
        var left = before is null ? state : OfferRules.Rescind(state, before.Id, OfferOutcome.Rescinded, now);
        return (Add(left, offer with { After = before?.Id }, own!, now), null);
    }

    /// <summary>Gives the caller's leg an NCCO that was checked; who waits or talks leaves.</summary>
    public static (CallState State, Refusal? Refusal) ToNcco(CallState state, string call, string ncco, DateTimeOffset now)
    {
        if ((Check(state, call, null, out _) ?? CustomerIsThere(state)) is { } refusal)
        {
            return (state, refusal);
        }

        return state.Move is not null ? (state, NotNow("The caller is just being sent elsewhere; try again in a moment.")) : (Shown(WaitRules.SendByNcco(state, ncco, now)), null);

        CallState Shown(CallState sent) => sent with
        {
            Timeline = sent.Timeline.WithNcco(string.Create(CultureInfo.InvariantCulture, $"move:{sent.Move!.Id}"), () => SentNcco.Of(ncco, call, sent.Party)),
        };
    }

    /// <summary>An agent declines before the platform tells so.</summary>
    public static (CallState State, Refusal? Refusal) Reject(CallState state, string? agent, string offerId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (OfferRules.Find(state, offerId) is not { } offer || (agent is not null && offer.Agent != agent))
        {
            return (state, new(CallActionCodes.NotYours, "This offer is not yours, or not of this call."));
        }

        return offer.IsOpen && offer.AcceptedAt is null
            ? (OfferRules.Rescind(state, offerId, OfferOutcome.Rejected, now), null)
            : (state, NotNow("The offer is over."));
    }

    /// <summary>Starts or stops recording the room.</summary>
    public static (CallState State, Refusal? Refusal) Record(CallState state, string call, string? agent, bool on, DateTimeOffset now)
    {
        if (Talking(state, call, agent, out _) is { } refusal)
        {
            return (state, refusal);
        }

        var version = (state.Recording?.Version ?? 0) + 1;
        return state.Recording?.IsOn == on ? (state, null) : ((state with { Recording = new(on, version, version - 1) })
            .Note(string.Create(CultureInfo.InvariantCulture, $"recording:{version}"), on ? "recording-started" : "recording-stopped", now, text: agent), null);
    }

    /// <summary>Says how a talk went: during it, in wrap-up, or later; an agent of calls that the agent took or made. What is left out stays as the same agent said it before.</summary>
    /// <param name="state">State now.</param>
    /// <param name="agent">Who says it; null: not an agent.</param>
    /// <param name="said">What.</param>
    /// <param name="codes">Codes of the queue in whose care the call was (<see cref="DispositionLists.QueueOf"/>); empty: any.</param>
    /// <param name="now">Now.</param>
    public static (CallState State, Refusal? Refusal) Dispose(CallState state, string? agent, DispositionAction said, ImmutableArray<string> codes, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(said);
        if (state.IsUnknown)
        {
            return (state, new(CallActionCodes.UnknownCall, "Nothing is known of this call."));
        }

        if (agent is not null && state.Party?.FromUser != agent && !state.Offers.Any(offer => offer.Agent == agent && offer.AcceptedAt is not null)
            && !DirectLegs.Took(CallLegs.Of(state.Timeline), state.Offers, agent))
        {
            return (state, new(CallActionCodes.NotYours, "You neither took nor made this call."));
        }

        if (said.Code is { } code && !codes.IsDefaultOrEmpty && !codes.Contains(code))
        {
            return (state, new(CallActionCodes.UnknownDisposition, $"The queue of this call has a list of dispositions; choose one of it: {string.Join(", ", codes)}.", "$.code"));
        }

        var before = state.Dispositions.FirstOrDefault(other => other.Agent == agent);
        var notes = said.Notes is null ? before?.Notes : said.Notes.Length == 0 ? null : said.Notes;
        return (state with { Dispositions = [.. state.Dispositions.Where(other => other.Agent != agent), new(agent, said.Code ?? before?.Code, notes, now)] }, null);
    }

    internal static CallState OnHold(this CallState state, bool on, DateTimeOffset now)
    {
        if ((state.Hold?.IsOn ?? false) == on)
        {
            return state;
        }

        var version = (state.Hold?.Version ?? 0) + 1;
        return (state with { Hold = new(on, version, state.Hold?.Applied ?? 0) })
            .Note(string.Create(CultureInfo.InvariantCulture, $"{HoldSpans.Key}{version}"), on ? HoldSpans.On : HoldSpans.Off, now);
    }

    /// <summary>What follows for hold, transfers and supervisors from who is there.</summary>
    internal static CallState Settle(CallState state, LegView legs, DateTimeOffset now)
    {
        if (legs.CallerGoneAt is not null)
        {
            return state.Hold is { IsOpen: true } or { IsOn: true } || state.Transfer is not null || state.Recording is { IsOpen: true }
                ? state with { Hold = null, Transfer = null, Recording = null }
                : state;
        }

        if (state.Transfer is { } transfer && OfferRules.Find(state, transfer.By) is not { IsOpen: true } && OfferRules.Find(state, transfer.Offer) is { IsTalking: true, JoinedAt: not null })
        {
            state = state.OnHold(false, now) with { Transfer = null };
        }
        else if (state.Transfer is { } asked && OfferRules.Find(state, asked.Offer) is not { IsOpen: true } && OfferRules.Find(state, asked.By) is { IsOpen: true } by && !state.Unwanted.Contains(by.Leg ?? ""))
        {
            // The caller stays on hold until the agent, who hears that nobody came, goes on.
            state = state with { Transfer = null };
        }

        foreach (var offer in state.Offers)
        {
            if (offer is { IsTalking: true, Mode: SuperviseMode.Takeover, JoinedAt: not null })
            {
                state = Alone(state, offer, now);
            }
        }

        // Silent supervisors are no company for a caller.
        if (!state.Offers.Any(offer => offer.IsOpen && offer.IsCompany))
        {
            foreach (var offer in state.Offers)
            {
                state = offer is { IsOpen: true, IsCustomer: false } ? OfferRules.Rescind(state, offer.Id, OfferOutcome.Rescinded, now) : state;
            }
        }

        return state;
    }

    private static CallState Alone(CallState state, Offer keeps, DateTimeOffset now)
    {
        foreach (var other in state.Offers)
        {
            if (other.IsOpen && other.Id != keeps.Id && other.OfferedAt <= keeps.OfferedAt && other.IsCompany)
            {
                state = OfferRules.Rescind(state, other.Id, OfferOutcome.Rescinded, now);
            }
        }

        return state;
    }

    private static CallState Add(CallState state, Offer offer, Offer own, DateTimeOffset now) =>
        (state with { Offers = state.Offers.Add(offer with { Room = own.Room ?? own.WaitId, Queue = own.Queue, OfferedAt = now }) }).Note($"offer:{offer.Id}", "asked", now, text: offer.Who);

    private static Refusal? Talking(CallState state, string call, string? agent, out Offer? own) =>
        Check(state, call, agent, out own) ?? (own is null ? NotNow("Nobody talks with the caller.") : CustomerIsThere(state));

    // The acting agent's own part; of who is no agent, the part of whoever talks.
    internal static Refusal? Check(CallState state, string call, string? agent, out Offer? own)
    {
        ArgumentNullException.ThrowIfNull(state);
        own = state.Offers.LastOrDefault(offer => offer.IsTalking && offer.IsCompany && (agent is null || offer.Agent == agent));
        return state.IsUnknown ? new(CallActionCodes.UnknownCall, "Nothing is known of this call.")
            : new LegView(call, state).CallerGoneAt is not null || state.MergedInto is not null ? new(CallActionCodes.CallEnded, "The caller has hung up.")
            : agent is not null && own is null ? new(CallActionCodes.NotYours, "You do not have this caller.")
            : null;
    }

    internal static Refusal? CustomerIsThere(CallState state) => state.Callback is { IsPending: true } ? CustomerNotThere() : null;

    private static Refusal CustomerNotThere() => NotNow("The customer who is called back has not picked up yet.");

    internal static Refusal NotNow(string message) => new(CallActionCodes.NotPossibleNow, message);
}
