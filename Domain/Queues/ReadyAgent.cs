using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues;

/// <summary>An agent who can take a call now, as a queue knows it. A hint: the Agent's own commit decides.</summary>
public sealed record ReadyAgent
{
    /// <summary>Vonage user name.</summary>
    public required string Name { get; init; }

    /// <summary>Tier in this queue, from 1; lower is asked first under <see cref="QueueStrategy.Tiers"/>.</summary>
    public int Tier { get; init; } = 1;

    /// <summary>Levels by skill, 1 to 10; ordinal names.</summary>
    public ImmutableSortedDictionary<string, int> Skills { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Since when the agent has had nothing to do: end of the last call or wrap-up, or sign-in.</summary>
    public required DateTimeOffset IdleSince { get; init; }

    /// <summary>Calls taken since signing in.</summary>
    public int CallsTaken { get; init; }

    /// <summary>Seconds of talk since signing in.</summary>
    public long TalkSeconds { get; init; }

    /// <summary>When this agent was last offered a call, for round robin; <see cref="DateTimeOffset.MinValue"/>: never.</summary>
    public DateTimeOffset LastOfferedAt { get; init; }
}
