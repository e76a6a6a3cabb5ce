namespace ContactCenter.Domain.Agents.Desk;

/// <summary>Who gets the agent. The commit of a reservation is the lock.</summary>
public static class Reserving
{
    /// <summary>Refusal of a bid for an agent who cannot take a call now.</summary>
    public const string NotAvailable = "not-available";

    /// <summary>Refusal of a bid that lost against an earlier caller.</summary>
    public const string BetterCall = "better-call";

    /// <summary>Refusal of a bid for an agent that does not exist.</summary>
    public const string UnknownAgent = "unknown-agent";

    /// <summary>Reserves the agent. Idempotent by offer.</summary>
    /// <returns>The next state, and why not, or null.</returns>
    public static (DeskState Next, string? Refusal) Reserve(DeskState state, DeskBid bid, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(bid);
        string? refusal = null;
        var next = DeskTurn.Take(state, now, current =>
        {
            if (current.Reservation?.OfferId == bid.OfferId)
            {
                return current;
            }

            if (!May(current, bid))
            {
                refusal = NotAvailable;
                return current;
            }

            return current with
            {
                Epoch = current.Epoch + 1,
                LastOfferedAt = bid.Queue is null ? current.LastOfferedAt : now,
                Reservation = new()
                {
                    OfferId = bid.OfferId,
                    Epoch = current.Epoch + 1,
                    CallId = bid.CallId,
                    Queue = bid.Queue,
                    IsAgentsWish = bid.IsAgentsWish,
                    Terms = bid.Terms,
                    ReservedAt = now,
                },
            };
        });
        return (next, refusal);
    }

    /// <summary>Which of several bids comes first: those of no queue, then callers for whom nobody is rung, then the earliest caller.</summary>
    public static int Compare(DeskBid one, DeskBid other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var kind = Kind(one).CompareTo(Kind(other));
        return kind != 0 ? kind : one.Key.CompareTo(other.Key);
    }

    private static int Kind(DeskBid bid) => bid.Queue is null ? 0 : bid.IsFurther ? 2 : 1;

    private static bool May(DeskState state, DeskBid bid) =>
        state.Reservation is null
        && !state.EndedOffers.Contains(bid.OfferId)
        && (bid.IsAgentsWish
            ? state.Engagements.All(engagement => engagement.Room is not null)
            : state.Engagements.IsEmpty && (bid.Queue is { } queue ? state.IsReady && state.Queues.ContainsKey(queue) : state.Status is DeskStatus.Available or DeskStatus.Resting));
}
