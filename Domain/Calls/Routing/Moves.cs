using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Flows;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>Sending a caller's leg on.</summary>
public static class Moves
{
    /// <summary>What the caller hears next.</summary>
    /// <param name="flow">The flow of the call.</param>
    /// <param name="place">Step that the caller leaves; null: none.</param>
    /// <param name="move">Why.</param>
    /// <param name="context">The call.</param>
    public static FlowTurn Turn(CompiledFlow flow, FlowPlace? place, CallerMove move, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(context);
        var from = place ?? new FlowPlace(context.Call, "", 0, "", 1);
        return move.Kind switch
        {
            CallerMoveKind.Talked when place is null => FlowInterpreter.Farewell(flow, from, context),
            CallerMoveKind.Requeue when place is null => FlowInterpreter.ToQueue(flow, from, move.Target!, move.Priority, context),
            CallerMoveKind.Talked => FlowInterpreter.OnTalked(flow, from, context),
            CallerMoveKind.Requeue => FlowInterpreter.OnRequeued(flow, from, context),
            CallerMoveKind.ToQueue => FlowInterpreter.ToQueue(flow, from, move.Target!, move.Priority, context),
            CallerMoveKind.ToRoom => FlowInterpreter.ToRoom(flow, from, move.Target!, move.TargetName, context),
            CallerMoveKind.Pressed => FlowInterpreter.OnQueueKey(flow, from, move.Target, context) ?? FlowInterpreter.OnQueueLeft(flow, from, move.Reason, context),
            _ => FlowInterpreter.OnQueueLeft(flow, from, move.Reason, context),
        };
    }

    /// <summary>The NCCO of a move was made. Nothing changes when another move took its place, or it was made before.</summary>
    public static CallState Prepared(CallState state, string call, CallerMove move, string ncco, FlowTurn turn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(turn);
        if (state.Move?.Id != move.Id || state.Move.Ncco is not null)
        {
            return state;
        }

        var position = move.Kind is CallerMoveKind.ToQueue or CallerMoveKind.ToRoom ? state.Position : turn.Waiting is { } place ? new FlowPosition(place.Flow, place.Version, place.Step, place.Visit) : state.Position is { } was ? was with { Step = null } : null;
        var next = (state with { Move = state.Move with { Ncco = ncco }, Position = position }).Served(call, move, turn, now);
        next = turn.Callback is { } asked ? CallbackRules.Ordered(next, call, asked, state.BaseUrl ?? "", now) : next;
        return turn.Enters is { } entry
            ? WaitRules.Entered(next, entry, position, state.BaseUrl ?? "", now)
            : next;
    }

    /// <summary>The platform took it, or never will.</summary>
    /// <remarks>Agents from whom the caller was sent into a queue leave only now: until then the caller was not alone.</remarks>
    public static CallState Done(CallState state, int move, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Move?.Id != move)
        {
            return state;
        }

        var next = state with { Move = null };
        if (state.Move.Kind == CallerMoveKind.ToQueue)
        {
            foreach (var offer in state.Offers)
            {
                next = offer is { IsTalking: true, IsCustomer: false } && offer.WaitId != state.Waits[^1].Id ? OfferRules.Rescind(next, offer.Id, OfferOutcome.Rescinded, now) : next;
            }
        }

        return next;
    }

    private static CallState Served(this CallState state, string call, CallerMove move, FlowTurn turn, DateTimeOffset now)
    {
        var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"move:{move.Id}/flow");
        return state.Timeline.Knows(key) || state.Timeline.Length >= Timeline.MaxEntries ? state : state with
        {
            Timeline = state.Timeline.With(new()
            {
                Key = key,
                At = now,
                ReceivedAt = now,
                Kind = TimelineKind.Decision,
                Leg = call,
                Status = "flow-went-on",
                Step = turn.Waiting?.Step,
                Notes = turn.Notes,
                Ncco = SentNcco.Of(turn.Ncco, call, state.Party),
            }),
        };
    }
}
