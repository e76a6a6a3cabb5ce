namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What time alone does to an agent: wrap-up and rest end, a token expires, an interval is cut at the full hour.</summary>
public static class DeskClock
{
    /// <summary>When time changes what the agent does next; null: never.</summary>
    public static DateTimeOffset? NextDue(DeskState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Earliest(Earliest(state.WrapUp?.Until, state.RestUntil), TokenDue(state));
    }

    /// <summary>Applies what fell due until <paramref name="now"/>, each at its own moment, however late somebody looks.</summary>
    internal static DeskState Advance(DeskState state, DateTimeOffset now)
    {
        while (Earliest(NextDue(state), DeskLog.CutDue(state)) is { } due && due <= now)
        {
            state = DeskLog.CutDue(state) == due ? DeskLog.Cut(state, due) : DeskTurn.Settle(state, Expire(state, due), due);
        }

        return state;
    }

    private static DeskState Expire(DeskState state, DateTimeOffset due) => state with
    {
        WrapUp = state.WrapUp?.Until <= due ? null : state.WrapUp,
        RestUntil = state.RestUntil <= due ? null : state.RestUntil,
        TokenUntil = TokenDue(state) <= due ? null : state.TokenUntil,
        Presence = TokenDue(state) <= due ? Presence.Offline : state.Presence,
        Reason = TokenDue(state) <= due ? null : state.Reason,
    };

    // During a call the end of a token changes nothing; after it, it does.
    private static DateTimeOffset? TokenDue(DeskState state) => state.IsBusy ? null : state.TokenUntil;

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
