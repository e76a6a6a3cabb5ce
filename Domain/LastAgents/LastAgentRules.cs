namespace ContactCenter.Domain.LastAgents;

/// <summary>What a shard remembers: the latest talk with each caller, no longer than may be, and of so many callers at most.</summary>
public static class LastAgentRules
{
    /// <summary>Most callers that a shard remembers, about a million in all shards; beyond, the one who spoke longest ago is forgotten.</summary>
    public const int MostCallers = 256;

    /// <summary>An agent spoke with a caller. Of two talks the later holds; the same again, or one that is too old, changes nothing.</summary>
    public static LastAgentsState Noted(LastAgentsState state, string caller, LastTalk talk, DateTimeOffset now, TimeSpan keep)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(talk);
        if (talk.At + keep <= now || (state.Talks.TryGetValue(caller, out var known) && known.At >= talk.At))
        {
            return state;
        }

        var talks = Pruned(state, now, keep).Talks.SetItem(caller, talk);
        return state with { Talks = talks.Count > MostCallers ? talks.Remove(talks.MinBy(other => other.Value.At).Key) : talks };
    }

    /// <summary>Who spoke with a caller last; null: nobody, or too long ago.</summary>
    public static LastTalk? Find(LastAgentsState state, string caller, DateTimeOffset now, TimeSpan keep)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Talks.TryGetValue(caller, out var talk) && talk.At + keep > now ? talk : null;
    }

    /// <summary>Without a caller.</summary>
    public static LastAgentsState Forgotten(LastAgentsState state, string caller)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Talks.ContainsKey(caller) ? state with { Talks = state.Talks.Remove(caller) } : state;
    }

    /// <summary>Without what is too old.</summary>
    public static LastAgentsState Pruned(LastAgentsState state, DateTimeOffset now, TimeSpan keep)
    {
        ArgumentNullException.ThrowIfNull(state);
        string[] old = [.. state.Talks.Where(talk => talk.Value.At + keep <= now).Select(talk => talk.Key)];
        return old.Length == 0 ? state : state with { Talks = state.Talks.RemoveRange(old) };
    }
}
