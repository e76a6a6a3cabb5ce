using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>The life of a wait. The Call is the authority on it; queues have copies.</summary>
public static class WaitRules
{
    /// <summary>A talk that is shorter than this was none: the caller goes back into the queue.</summary>
    public static readonly TimeSpan ShortestTalk = TimeSpan.FromSeconds(5);

    /// <summary>Most waits kept of a call; beyond, the oldest that are over are forgotten.</summary>
    public const int MaxKept = 50;

    /// <summary>The id that the next wait of a call has.</summary>
    public static string NextId(CallState state, string call)
    {
        ArgumentNullException.ThrowIfNull(state);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{call}-w{state.WaitCount + 1}");
    }

    /// <summary>
    /// The wait that a turn asks for once more: after a resume, or a repeated webhook. One whose agent sits in the room already is the same wait still:
    /// the caller whom our first answer never reached is brought there. Null: it asks for a new one.
    /// </summary>
    public static string? OpenAt(CallState state, string queue, FlowTurn turn)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(turn);
        return state.Waits is [.., var last] && last.Queue == queue && last.Position == PositionOf(turn)
            && (last.IsOpen || (last is { End: WaitEnd.Answered, SentOnAt: null } && state.Offers.Any(offer => offer.IsTalking && offer.WaitId == last.Id && offer.Room is null)))
            ? last.Id
            : null;
    }

    /// <summary>As <see cref="Served"/>, of the first turn of a call. Where the call stands somewhere already it is late: the tail took the caller up, and nobody hears it.</summary>
    /// <inheritdoc cref="Served"/>
    public static CallState Begun(CallState before, CallState after, string call, FlowTurn turn, string baseUrl, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before.Position is null ? Served(before, after, call, turn, baseUrl, now) : after;
    }

    /// <summary>What a turn that was served to the caller does to the wait.</summary>
    /// <param name="before">State before it was served.</param>
    /// <param name="after">State after.</param>
    /// <param name="call">Call id.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="baseUrl">Base of the URLs that we give to the platform.</param>
    /// <param name="now">Now.</param>
    public static CallState Served(CallState before, CallState after, string call, FlowTurn turn, string baseUrl, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(turn);
        var position = PositionOf(turn);
        if (ReferenceEquals(before, after) || (position is not null && after.Position != position))
        {
            // A repeated webhook, or a late one of an earlier step: answered, but the call stays where it is.
            return after;
        }

        after = turn.Callback is { } asked ? CallbackRules.Ordered(after, call, asked, baseUrl, now) : after;
        return turn.Enters is { } entry ? LeftRooms(Entered(after, entry, position, baseUrl, now), entry.WaitId, now)
            : before.Position != after.Position ? LeftRooms(WentOn(after, now), null, now)
            : after;
    }

    // Whoever sits in a room in which the caller is no more would sit there alone.
    private static CallState LeftRooms(CallState state, string? room, DateTimeOffset now)
    {
        foreach (var offer in state.Offers)
        {
            if (offer is { IsOpen: true, IsCustomer: false } && (offer.Room ?? offer.WaitId) != room)
            {
                state = OfferRules.Rescind(state, offer.Id, OfferOutcome.Rescinded, now);
            }
        }

        return state;
    }

    /// <summary>The flow put the caller into a queue.</summary>
    public static CallState Entered(CallState state, QueueEntry entry, FlowPosition? position, string baseUrl, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(entry);
        if (state.Waits.Any(known => known.Id == entry.WaitId))
        {
            return state;
        }

        var last = state.Waits.LastOrDefault();
        var left = last is { IsOpen: true } ? Close(state, last, WaitEnd.Transferred, now) : state;
        var wait = new Wait
        {
            Id = entry.WaitId,
            Queue = entry.Queue,
            Position = position,
            EnteredAt = last is { End: not WaitEnd.Answered } ? last.EnteredAt : now,
            QueuedAt = now,
            Priority = entry.Priority,
            Needs = entry.Needs,
            TakesKeys = entry.TakesKeys,
        };
        return (left with { Waits = Kept(left.Waits).Add(wait), WaitCount = state.WaitCount + 1, BaseUrl = baseUrl }).Note($"wait:{entry.WaitId}", "queued", now, text: entry.Queue);
    }

    /// <summary>The flow took the caller elsewhere.</summary>
    public static CallState WentOn(CallState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Waits.LastOrDefault() is { IsOpen: true } wait ? Close(state, wait, WaitEnd.Transferred, now) : state;
    }

    /// <summary>The queue, or somebody, wants the caller to leave. A live offer is not cut: it holds when that came to nothing.</summary>
    public static CallState Leave(CallState state, string waitId, WaitEnd reason)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Waits.LastOrDefault() is { IsOpen: true, Due: WaitEnd.None } wait && wait.Id == waitId && reason != WaitEnd.None
            ? state.With(wait with { Due = reason })
            : state;
    }

    /// <summary>The caller has waited before, and keeps that place.</summary>
    public static CallState Resumed(CallState state, string waitId, DateTimeOffset enteredAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Waits.LastOrDefault() is { IsOpen: true } wait && wait.Id == waitId && enteredAt < wait.EnteredAt
            ? state.With(wait with { EnteredAt = enteredAt }).Note($"wait-resumed:{waitId}", "place-resumed", now)
            : state;
    }

    /// <summary>Another priority for who waits.</summary>
    internal static CallState Reprioritised(CallState state, int priority, DateTimeOffset now) =>
        state.With(state.Waits[^1] with { Priority = priority })
            .Note(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"priority:{state.Version}"), "priority-changed", now, text: priority.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Sends the caller to a queue or a room that somebody named.</summary>
    internal static CallState SendTo(CallState state, CallerMoveKind kind, string target, int priority, DateTimeOffset now)
    {
        var last = state.Waits[^1];
        var left = last.IsOpen && kind == CallerMoveKind.ToQueue ? Close(state, last, WaitEnd.Transferred, now) : state;
        var sent = SendOn(left, kind, WaitEnd.Transferred, now, target, priority);

        // Whoever is taken into a room has the talk still to come, and is sent on after it.
        return kind == CallerMoveKind.ToRoom ? sent.With(sent.Waits[^1] with { SentOnAt = null }) : sent;
    }

    /// <summary>Gives the caller's leg an NCCO.</summary>
    internal static CallState SendByNcco(CallState state, string ncco, DateTimeOffset now)
    {
        var left = WentOn(state, now);
        if (left.Waits.IsEmpty)
        {
            var id = left.MoveCount + 1;
            return (left with { MoveCount = id, Move = new(id, CallerMoveKind.ToNcco, WaitEnd.Transferred, left.Position, now) { Ncco = ncco } }).Note($"move:{id}", CallerMoveKind.ToNcco.ToCode(), now);
        }

        var sent = SendOn(left, CallerMoveKind.ToNcco, WaitEnd.Transferred, now);
        return sent with { Move = sent.Move! with { Ncco = ncco } };
    }

    internal static CallState Settle(CallState state, string call, LegView legs, DateTimeOffset now)
    {
        if (state.Waits.LastOrDefault() is not { } wait)
        {
            return state;
        }

        if (legs.CallerGoneAt is { } gone)
        {
            state = state.Move is null && state.KeysFor is null ? state : state with { Move = null, KeysFor = null };
            return wait.IsOpen ? Close(state, wait, Accepted(state, wait) is null ? WaitEnd.Abandoned : WaitEnd.Answered, gone) : state;
        }

        if (state.Callback is { IsPending: true })
        {
            return wait.IsOpen && Accepted(state, wait) is { } found ? Close(state, wait, WaitEnd.Answered, found.AcceptedAt!.Value) : state;
        }

        if (wait.IsOpen)
        {
            if (Accepted(state, wait) is { } accepted)
            {
                return Close(state, wait, WaitEnd.Answered, accepted.AcceptedAt!.Value);
            }

            if (wait.Key is { } key && state.Move is null)
            {
                return SendOn(Close(state, wait, WaitEnd.Transferred, now), CallerMoveKind.Pressed, WaitEnd.Transferred, now, key);
            }

            return wait.Due == WaitEnd.None || state.Move is not null || state.Offers.Any(offer => offer.IsOpen && offer.WaitId == wait.Id)
                ? state
                : SendOn(Close(state, wait, wait.Due, now), CallerMoveKind.LeftQueue, wait.Due, now);
        }

        return wait is { End: WaitEnd.Answered, SentOnAt: null } && state.Move is null && !state.Offers.Any(offer => offer is { IsOpen: true, IsCompany: true })
            ? AfterTalk(state, wait, legs, now)
            : state;
    }

    private static CallState AfterTalk(CallState state, Wait wait, LegView legs, DateTimeOffset now)
    {
        var last = state.Offers.Where(offer => offer is { AcceptedAt: not null, IsCompany: true, EndedAt: not null }).MaxBy(offer => offer.EndedAt)!;
        var talked = last.EndedAt - (last.JoinedAt ?? last.AcceptedAt);
        var wasLost = state.Transfer is not null || talked < ShortestTalk
            || (legs.Find(last.Leg!)?.Facts.DisconnectedBy == DisconnectedBy.Platform && !state.Unwanted.Contains(last.Leg!));
        state = state with { Transfer = null };
        return !wasLost
            ? SendOn(state, CallerMoveKind.Talked, WaitEnd.Answered, now)
            : SendOn(state.With(wait with { End = WaitEnd.Requeued }), CallerMoveKind.Requeue, WaitEnd.Requeued, now, wait.Queue, wait.Priority);
    }

    private static CallState SendOn(CallState state, CallerMoveKind kind, WaitEnd reason, DateTimeOffset now, string? target = null, int priority = 0)
    {
        var wait = state.Waits[^1];
        var id = state.MoveCount + 1;
        return (state.OnHold(false, now).With(wait with { SentOnAt = now }) with { MoveCount = id, Move = new(id, kind, reason, wait.Position, now) { Target = target, Priority = priority } })
            .Note($"move:{id}", kind.ToCode(), now, text: reason.ToCode());
    }

    private static FlowPosition? PositionOf(FlowTurn turn) => turn.Waiting is { } place ? new(place.Flow, place.Version, place.Step, place.Visit) : null;

    internal static Offer? Accepted(CallState state, Wait wait) => state.Offers.FirstOrDefault(offer => offer.WaitId == wait.Id && offer.AcceptedAt is not null);

    internal static CallState Close(CallState state, Wait wait, WaitEnd end, DateTimeOffset at) =>
        state.With(wait with { End = end, EndedAt = at }).Note($"wait-ended:{wait.Id}", end.ToCode(), at, text: wait.Queue);

    internal static CallState With(this CallState state, Wait wait) => state with { Waits = state.Waits.SetItem(state.Waits.Length - 1, wait) };

    private static System.Collections.Immutable.ImmutableArray<Wait> Kept(System.Collections.Immutable.ImmutableArray<Wait> waits) =>
        waits.Length < MaxKept ? waits : waits.RemoveAt(0);
}
