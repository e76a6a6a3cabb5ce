namespace ContactCenter.Domain.Conversations;

/// <summary>First owner wins; what came before is held and handed over.</summary>
public static class ConversationRules
{
    /// <summary>How long events wait for a claim before a call is opened for them: longer than an answer webhook and its retries may take.</summary>
    public static readonly TimeSpan ClaimTime = TimeSpan.FromSeconds(15);

    /// <summary>Most events held; then a call is opened at once, and more go there.</summary>
    public const int MaxHeld = 500;

    /// <summary>True when no more events are held: <see cref="Open"/> is due whatever the time.</summary>
    public static bool IsFull(ConversationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is { Owner: null, Unclaimed: null, Held.Length: >= MaxHeld };
    }

    /// <summary>Where an event goes: the owner, an opened call, or null when it is held here.</summary>
    public static (ConversationState Next, string? Owner) Post(ConversationState state, HeldEvent held)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(held);
        var owner = state.Owner ?? state.Unclaimed;
        return owner is not null || state.Held.Any(other => other.Json == held.Json)
            ? (state, owner)
            : (state with { Held = state.Held.Add(held), OpensAt = state.OpensAt ?? held.ReceivedAt + ClaimTime }, null);
    }

    /// <summary>A call claims the id. One that was only opened for the events does not: it gives way to whoever claims them later.</summary>
    public static ConversationState Bind(ConversationState state, string call)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Owner is not null || state.Unclaimed == call ? state : state with { Owner = call, OpensAt = null };
    }

    /// <summary>What to store when a row exists that was not read before a call claimed the id: the first owner and all that is held.</summary>
    public static ConversationState Reconcile(ConversationState stored, ConversationState ours)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(ours);
        var claimed = ours.Owner is { } owner ? Bind(stored, owner) : stored;
        return ours.Held.IsEmpty ? claimed : claimed with { Held = claimed.Held.AddRange(ours.Held) };
    }

    /// <summary>The owner, or the opened call, stored the first <paramref name="count"/> held events.</summary>
    public static ConversationState Release(ConversationState state, string call, int count)
    {
        ArgumentNullException.ThrowIfNull(state);
        var mine = state.Owner == call || (state.Owner is null && state.Unclaimed == call);
        return !mine ? state : state with
        {
            Held = state.Held.RemoveRange(0, Math.Clamp(count, 0, state.Held.Length)),
            Unclaimed = state.Owner is null ? state.Unclaimed : null,
        };
    }

    /// <summary>Nobody claimed the events in time: a call is opened for them.</summary>
    public static ConversationState Open(ConversationState state, string call)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Owner is null && state.Unclaimed is null && !state.Held.IsEmpty
            ? state with { Unclaimed = call, OpensAt = null }
            : state;
    }
}
