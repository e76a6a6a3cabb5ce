namespace ContactCenter.Domain.Agents.Desk;

/// <summary>The frame of every change: what fell due comes first, then the rule, then what follows from it.</summary>
public static class DeskTurn
{
    /// <summary>Lets time pass.</summary>
    public static DeskState Tick(DeskState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DeskClock.Advance(state, now);
    }

    /// <summary>Applies a rule at a moment; the same reference when nothing changes.</summary>
    /// <param name="state">State now.</param>
    /// <param name="now">The moment.</param>
    /// <param name="rule">Changes a state that time has caught up with.</param>
    /// <param name="at">When it happened, where that was before <paramref name="now"/>; what fell due since is then applied too.</param>
    internal static DeskState Take(DeskState state, DateTimeOffset now, Func<DeskState, DeskState> rule, DateTimeOffset? at = null)
    {
        var current = DeskClock.Advance(state, now);
        return DeskClock.Advance(Settle(current, rule(current), at < now ? at.Value : now), now);
    }

    /// <summary>What follows from a change: wishes come true, a sign-in begins, an interval is closed, the version grows.</summary>
    internal static DeskState Settle(DeskState before, DeskState after, DateTimeOffset at)
    {
        if (ReferenceEquals(before, after))
        {
            return before;
        }

        // Moments of other processes may lie before what is known already.
        at = at < before.SpanSince ? before.SpanSince : at;
        if (!after.IsBusy && after.Asked is { } wish)
        {
            after = after with { Presence = wish.Presence, Reason = wish.Reason, Asked = null };
        }

        if (before.Presence == Presence.Offline && after.Presence != Presence.Offline)
        {
            after = after with { SignedInAt = at, CallsTaken = 0, TalkSeconds = 0, Misses = 0 };
        }
        else if (after.Presence == Presence.Offline && before.Presence != Presence.Offline)
        {
            after = after with { SignedInAt = null, TokenUntil = null };
        }

        var (was, becomes) = (before.Status, after.Status);
        if (was != becomes && was is DeskStatus.OnCall or DeskStatus.WrapUp or DeskStatus.Away or DeskStatus.Offline)
        {
            after = after with { IdleSince = at };
        }

        return DeskLog.Turn(after, at) with { Version = before.Version + 1 };
    }
}
