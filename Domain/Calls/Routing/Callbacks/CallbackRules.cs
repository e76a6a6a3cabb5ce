using System.Globalization;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Calls.Routing.Callbacks;

/// <summary>
/// The life of a callback (decision 0018): it waits like a caller, with the caller's age, until an agent has picked up and is in the room; then the customer
/// is dialled into it. Total, and run after every change: whatever is lost on the way, the next change draws the same conclusions.
/// </summary>
public static class CallbackRules
{
    /// <summary>The flow has the caller called back: the wait becomes the callback. One for each call; nothing changes for a second one.</summary>
    /// <param name="state">The caller's call.</param>
    /// <param name="call">Its id.</param>
    /// <param name="asked">What the flow asks for.</param>
    /// <param name="baseUrl">Base of the URLs that we give to the platform.</param>
    /// <param name="now">Now.</param>
    public static CallState Ordered(CallState state, string call, CallbackRequest asked, string baseUrl, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(asked);
        var wait = state.Waits.LastOrDefault();
        if (state.Ordered is not null || (asked.Queue ?? wait?.Queue) is not { } queue)
        {
            return state;
        }

        var order = new CallbackOrder
        {
            Id = $"{call}-callback",
            By = call,
            Number = asked.Number.Digits,
            Queue = queue,
            Priority = asked.Priority ?? wait?.Priority ?? 0,
            Needs = wait?.Queue == queue ? wait.Needs : CallerNeeds.None,
            EnteredAt = asked.KeepsPlace && wait is { End: not WaitEnd.Answered } ? wait.EnteredAt : now,
            AskedAt = now,
            Position = wait?.Position,
            To = state.Party?.To,
            RegionUrl = state.Party?.RegionUrl,
            BaseUrl = state.BaseUrl ?? baseUrl,
        };
        var left = wait switch
        {
            { IsOpen: true } => WaitRules.Close(state, wait, WaitEnd.Callback, now),

            // What sent the caller here is this: the wait ended for nothing else.
            { End: not (WaitEnd.Answered or WaitEnd.Abandoned or WaitEnd.Requeued) } when state.Move is { Kind: CallerMoveKind.LeftQueue or CallerMoveKind.Pressed } =>
                state.With(wait with { End = WaitEnd.Callback }),
            _ => state,
        };
        return (left with { Ordered = order }).Note("callback-ordered", "callback-ordered", now, text: $"{queue}: {PhoneNumber.Mask(order.Number)}");
    }

    /// <summary>The callback begins: it waits at once.</summary>
    /// <param name="state">The call that carries it out.</param>
    /// <param name="order">What was asked for.</param>
    /// <param name="terms">The queue's terms in force.</param>
    /// <param name="now">Now.</param>
    public static CallState Begun(CallState state, CallbackOrder order, CallbackTerms terms, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(order);
        return !state.IsUnknown || state.Callback is not null ? state : (state with
        {
            Callback = new() { Order = order, Queue = order.Queue, Terms = terms, NextAt = now },
            Party = new() { From = order.Number, To = order.To, RegionUrl = order.RegionUrl },
            BaseUrl = order.BaseUrl,
        }).Note("callback", "callback-begun", now, text: order.Queue);
    }

    /// <summary>True while an agent is in the room and the customer is to be dialled.</summary>
    public static bool IsToDial(CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is { Callback.IsPending: true, PresumedEndedAt: null, Waits: [.., { End: WaitEnd.Answered } wait] }
            && CustomerOf(state, wait) is null
            && state.Offers.Any(offer => offer is { IsTalking: true, IsCompany: true, JoinedAt: not null, EndAs: OfferOutcome.Pending, Leg: { } leg } && offer.WaitId == wait.Id && !state.Unwanted.Contains(leg));
    }

    /// <summary>The customer is dialled. Nothing changes when that is not to be done any more.</summary>
    /// <param name="state">State now.</param>
    /// <param name="callerId">The number that the customer sees, digits; null: the one that was called.</param>
    /// <param name="greeting">Said to the customer first.</param>
    /// <param name="terms">The queue's terms in force.</param>
    /// <param name="now">Now.</param>
    public static CallState Dialled(CallState state, string? callerId, string greeting, CallbackTerms terms, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(terms);
        if (!IsToDial(state))
        {
            return state;
        }

        var callback = state.Callback!;
        var wait = state.Waits[^1];
        var attempt = callback.Attempts + 1;
        var offer = new Offer
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"customer-{attempt}"),
            Epoch = 0,
            Agent = "",
            Number = callback.Order.Number,
            Kind = OfferKind.Callback,
            Queue = wait.Queue,
            Room = wait.Id,
            OfferedAt = now,
            RingSeconds = terms.RingSeconds,
            Whisper = greeting,
            CallerId = callerId,
            Record = WaitRules.Accepted(state, wait)?.Record ?? false,
        };
        return (state with { Callback = callback with { Attempts = attempt, Terms = terms }, Offers = state.Offers.Add(offer) })
            .Note($"offer:{offer.Id}", "customer-dialled", now, text: offer.Who);
    }

    /// <summary>The customer may not be dialled, and will not be.</summary>
    public static CallState NotDialled(CallState state, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return IsToDial(state) ? Over(state, CallbackEnd.Refused, now, code) : state;
    }

    /// <summary>It is given up. Whoever was to have it is let go.</summary>
    internal static CallState Over(CallState state, CallbackEnd end, DateTimeOffset now, string? why = null)
    {
        if (state.Callback is not { IsPending: true } callback)
        {
            return state;
        }

        var left = state.Waits.LastOrDefault() is { IsOpen: true } wait ? WaitRules.Close(state, wait, EndOf(end), now) : state;
        return (left with { Callback = callback with { End = end, EndedAt = now, NextAt = null } }).Note("callback-over", "callback-over", now, text: why is null ? end.ToCode() : $"{end.ToCode()} ({why})");
    }

    /// <summary>Another queue is to find the agent.</summary>
    internal static CallState ToQueue(CallState state, string queue, int? priority, DateTimeOffset now)
    {
        var wait = state.Waits[^1];
        var callback = state.Callback!;
        var order = callback.Order with { Priority = priority ?? wait.Priority, Needs = CallerNeeds.None };
        return WaitRules.Close(state, wait, WaitEnd.Transferred, now) with { Callback = callback with { Order = order, Queue = queue, NextAt = now } };
    }

    /// <summary>When it has to be looked at next, or null.</summary>
    internal static DateTimeOffset? Deadline(CallState state) => state.Callback is not { IsPending: true } callback ? null
        : callback.NextAt is { } next && next < ExpiresAt(callback) ? next
        : state.Waits is [.., { IsOpen: false }] && callback.NextAt is null ? null
        : ExpiresAt(callback);

    internal static CallState Settle(CallState state, string call, DateTimeOffset now)
    {
        if (state.Callback is not { } callback)
        {
            return state;
        }

        if (!callback.IsPending || state.PresumedEndedAt is not null)
        {
            return Logged(state, call);
        }

        if (callback.NextAt is { } next)
        {
            return ExpiresAt(callback) <= now ? Over(state, CallbackEnd.Expired, now) : next <= now ? Waiting(state, callback, call, now) : state;
        }

        var wait = state.Waits[^1];
        if (wait.IsOpen)
        {
            return state.Offers.Any(offer => offer.IsOpen && offer.WaitId == wait.Id) ? state
                : wait.Due != WaitEnd.None ? Over(WaitRules.Close(state, wait, wait.Due, now), wait.Due == WaitEnd.Superseded ? CallbackEnd.Superseded : CallbackEnd.Removed, now)
                : ExpiresAt(callback) <= now ? Over(state, CallbackEnd.Expired, now)
                : state;
        }

        var customer = CustomerOf(state, wait);
        if (customer is { AcceptedAt: { } reached })
        {
            return (state with { Callback = callback with { End = CallbackEnd.Reached, EndedAt = reached } }).Note("callback-over", "callback-over", reached, customer.Leg, CallbackEnd.Reached.ToCode());
        }

        var agents = state.Offers.Where(offer => offer is { IsOpen: true, IsCompany: true } && (offer.WaitId == wait.Id || offer.Room == wait.Id)).ToArray();
        if (customer is { IsOpen: true })
        {
            return agents.Length > 0 ? state : OfferRules.Rescind(state, customer.Id, OfferOutcome.Rescinded, now);
        }

        if (agents.Length > 0)
        {
            return customer is null ? state : agents.Aggregate(state, (next, agent) => OfferRules.Rescind(next, agent.Id, OfferOutcome.Rescinded, now));
        }

        // An agent who was lost before the phone rang is no attempt.
        return customer is not null && callback.Attempts >= callback.Terms.Attempts ? Over(state, CallbackEnd.Unreachable, now)
            : Again(state, callback, wait, customer is null ? now : now.AddSeconds(callback.Terms.RetrySeconds), now);
    }

    private static DateTimeOffset ExpiresAt(Callback callback) => callback.Order.AskedAt.AddSeconds(callback.Terms.ExpireSeconds);

    private static Offer? CustomerOf(CallState state, Wait wait) => state.Offers.LastOrDefault(offer => offer.IsCustomer && offer.Room == wait.Id);

    private static CallState Waiting(CallState state, Callback callback, string call, DateTimeOffset now)
    {
        var order = callback.Order;
        var entry = new QueueEntry(callback.Queue, WaitRules.NextId(state, call), order.Priority, order.Needs);
        var entered = WaitRules.Entered(state, entry, order.Position, order.BaseUrl, now);
        return entered.With(entered.Waits[^1] with { EnteredAt = order.EnteredAt < now ? order.EnteredAt : now }) with { Callback = callback with { NextAt = null } };
    }

    private static CallState Again(CallState state, Callback callback, Wait wait, DateTimeOffset at, DateTimeOffset now) =>
        state.With(wait with { End = WaitEnd.Requeued, SentOnAt = now }) with { Callback = callback with { NextAt = at } };

    // No webhook may ever tell of the end of a callback whose customer was not reached.
    private static CallState Logged(CallState state, string call) =>
        state.LoggedAt is null && CallSummary.Of(call, state) is { Phase: CallPhase.Ended, EndedAt: { } at } ? state with { LoggedAt = at } : state;

    private static WaitEnd EndOf(CallbackEnd end) => end switch
    {
        CallbackEnd.Expired => WaitEnd.MaxWait,
        CallbackEnd.Superseded => WaitEnd.Superseded,
        CallbackEnd.Removed => WaitEnd.Removed,
        _ => WaitEnd.Transferred,
    };
}
