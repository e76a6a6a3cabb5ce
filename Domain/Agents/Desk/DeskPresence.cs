using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What an agent wants to be. What was asked last holds; while a call or an offer is open it waits for the end of that.</summary>
public static class DeskPresence
{
    /// <summary>Reason of an agent who let too many calls ring out.</summary>
    public const string NotResponding = "not-responding";

    private const int MaxReason = 50;

    /// <summary>Asks for a presence; refused as <c>invalid-presence</c>, <c>invalid-reason</c>.</summary>
    /// <param name="state">State now.</param>
    /// <param name="operation">Idempotency key.</param>
    /// <param name="presence">Name of a <see cref="Presence"/>.</param>
    /// <param name="reason">Reason of being away, 1 to 50 printable characters; null otherwise.</param>
    /// <param name="now">The moment.</param>
    public static Outcome<DeskState> Set(DeskState state, string operation, string presence, string? reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DeskCommands.Run(state, operation, $"presence|{presence}|{reason}", now, current =>
            Wish(presence, reason) switch
            {
                { IsOk: true, Value: var wish } => (WithoutToken(Ask(current, wish)), []),
                var refused => (current, refused.Refusals),
            });
    }

    /// <summary>A client signed in: makes an agent available who is offline or did not respond, until the token ends. What the agent chose stays.</summary>
    public static DeskState SignedIn(DeskState state, DateTimeOffset until, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DeskTurn.Take(state, now, current =>
        {
            var wanted = current.Asked ?? new(current.Presence, current.Reason);
            var isTokens = current.TokenUntil is not null;
            if (until <= now || (wanted is not { Presence: Presence.Offline } and not { Reason: NotResponding } && !isTokens))
            {
                return current;
            }

            var available = wanted.Presence == Presence.Available && !current.IsBusy ? current : Ask(current, new(Presence.Available));
            return current.TokenUntil >= until ? available : available with { TokenUntil = until };
        });
    }

    /// <summary>Takes an agent out of work for good: offline, in no queue, without skills; what is open ends by itself.</summary>
    public static DeskState Remove(DeskState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DeskTurn.Take(state, now, current => current is { Presence: Presence.Offline, Asked: null, Queues.IsEmpty: true, Skills.IsEmpty: true }
            ? current
            : WithoutToken(Ask(current, new(Presence.Offline))) with
            {
                Skills = current.Skills.Clear(),
                Queues = current.Queues.Clear(),
                Leaving = current.Leaving.Union(current.Queues.Keys),
            });
    }

    // Somebody who asks is there: misses start anew, and a miss that is still to come does not overwrite it.
    private static DeskState Ask(DeskState state, PresenceWish wish) => state.IsBusy
        ? state.Asked == wish && state.Misses == 0 ? state : state with { Asked = wish, Misses = 0 }
        : state.Presence == wish.Presence && state.Reason == wish.Reason && state.Misses == 0 ? state
        : state with { Presence = wish.Presence, Reason = wish.Reason, Misses = 0 };

    private static DeskState WithoutToken(DeskState state) => state.TokenUntil is null ? state : state with { TokenUntil = null };

    private static Result<PresenceWish> Wish(string presence, string? reason) => (presence, reason) switch
    {
        ("available" or "offline", not null) => new Refusal("invalid-reason", "Only being away has a reason; leave it out.", "$.reason"),
        ("available", _) => new PresenceWish(Presence.Available),
        ("offline", _) => new PresenceWish(Presence.Offline),
        ("away", NotResponding) => new Refusal("invalid-reason", $"The reason {NotResponding} is set by missed calls only; choose another.", "$.reason"),
        ("away", not null) when reason.Trim() is { Length: > 0 and <= MaxReason } text && !text.Any(char.IsControl) => new PresenceWish(Presence.Away, text),
        ("away", _) => new Refusal("invalid-reason", $"Being away has a reason of 1 to {MaxReason} printable characters.", "$.reason"),
        _ => new Refusal("invalid-presence", "A presence is offline, available or away.", "$.presence"),
    };
}
