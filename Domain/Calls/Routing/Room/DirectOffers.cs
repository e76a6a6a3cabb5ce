using ContactCenter.Domain.Calls.Actions;

namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>
/// A caller who waits is given to one agent by name, without the queue's choice: by a supervisor, or by an agent who pulls. Total; every refusal is a value of
/// <see cref="CallActionCodes"/>, or <see cref="OfferRules.NotWaiting"/>.
/// </summary>
public static class DirectOffers
{
    /// <summary>
    /// The waiting caller is offered to one agent, whoever's turn it is; others whose apps ring for it stop. Comes it to nothing, the caller waits on with the
    /// old place.
    /// </summary>
    /// <param name="state">State now.</param>
    /// <param name="call">Call id.</param>
    /// <param name="offer">To whom.</param>
    /// <param name="now">Now.</param>
    public static (CallState State, Refusal? Refusal) Assign(CallState state, string call, Offer offer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (RoomRules.Check(state, call, null, out _) is { } refusal)
        {
            return (state, refusal);
        }

        if (state.Waits is not [.., { IsOpen: true } wait] || state.Move is not null || state.Offers.Any(other => other.WaitId == wait.Id && other.IsTalking))
        {
            return (state, RoomRules.NotNow("The caller does not wait; somebody has the call, or it is just being sent elsewhere."));
        }

        var next = state;
        foreach (var other in state.Offers)
        {
            next = other.IsOpen && other.WaitId == wait.Id ? OfferRules.Rescind(next, other.Id, OfferOutcome.Rescinded, now) : next;
        }

        return ((next with { Offers = OfferRules.Kept(next.Offers).Add(offer with { Queue = wait.Queue, WaitId = wait.Id, OfferedAt = now }) })
            .Note($"offer:{offer.Id}", "assigned", now, text: offer.Who), null);
    }

    /// <summary>An agent in a room of their own takes the caller there. One of all who try wins: the rules of picking up.</summary>
    public static (CallState State, Refusal? Refusal) Pull(CallState state, string call, Offer offer, string? name, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if ((RoomRules.Check(state, call, null, out _) ?? RoomRules.CustomerIsThere(state)) is { } refusal)
        {
            return (state, refusal);
        }

        if (state.Waits is not [.., { IsOpen: true } wait] || state.Move is not null || state.Offers.Any(other => other.WaitId == wait.Id && other.AcceptedAt is not null))
        {
            return (state, new(OfferRules.NotWaiting, "The caller does not wait any more."));
        }

        var pulled = offer with { Kind = OfferKind.Pull, Queue = wait.Queue, WaitId = wait.Id, AcceptedAt = now, PlacedAt = now, JoinedAt = now, Outcome = OfferOutcome.Accepted };
        var next = (state with { Offers = state.Offers.Add(pulled) }).Note($"offer:{offer.Id}", "pulled", now, offer.Leg, offer.Who);
        var sent = WaitRules.SendTo(next, CallerMoveKind.ToRoom, offer.Room!, 0, now);
        return (sent with { Move = sent.Move! with { TargetName = name } }, null);
    }
}
