using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Agents.Desk;

/// <summary>The working side of an agent, as stored. Every change goes through <see cref="DeskTurn"/>.</summary>
public sealed record DeskState : StoredRecord
{
    /// <summary>An agent that never worked.</summary>
    public static readonly DeskState Empty = new();

    /// <summary>Changes so far; carried by the notes to queues, where the higher one holds.</summary>
    public int Version { get; init; }

    /// <summary>Epoch of the newest reservation; only grows, over restarts and over a removal of the agent too.</summary>
    public int Epoch { get; init; }

    /// <summary>Presence in force.</summary>
    public Presence Presence { get; init; }

    /// <summary>Reason of being away.</summary>
    public string? Reason { get; init; }

    /// <summary>What was asked while a call or an offer was open; null: nothing.</summary>
    public PresenceWish? Asked { get; init; }

    /// <summary>When the agent signed in; null while offline.</summary>
    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>End of the token that made the agent available; null when the agent chose a presence.</summary>
    public DateTimeOffset? TokenUntil { get; init; }

    /// <summary>Since when the agent has had nothing to do; null before the first sign-in.</summary>
    public DateTimeOffset? IdleSince { get; init; }

    /// <summary>Calls of queues taken since signing in.</summary>
    public int CallsTaken { get; init; }

    /// <summary>Seconds of talk in offered calls since signing in.</summary>
    public long TalkSeconds { get; init; }

    /// <summary>When a queue last offered a call; null: never. A new sign-in does not move the agent to the front.</summary>
    public DateTimeOffset? LastOfferedAt { get; init; }

    /// <summary>Misses in a row.</summary>
    public int Misses { get; init; }

    /// <summary>Until when the agent is left alone after an offer that came to nothing.</summary>
    public DateTimeOffset? RestUntil { get; init; }

    /// <summary>The one reservation.</summary>
    public Reservation? Reservation { get; init; }

    /// <summary>The wrap-up that has not ended.</summary>
    public WrapUp? WrapUp { get; init; }

    /// <summary>Open legs in calls that nobody offered.</summary>
    public ImmutableArray<Engagement> Engagements { get; init; } = [];

    /// <summary>Legs that ended lately, so that a late note does not open them again.</summary>
    public ImmutableArray<string> EndedLegs { get; init; } = [];

    /// <summary>Offers that ended lately, so that a late bid does not reserve for them again.</summary>
    public ImmutableArray<string> EndedOffers { get; init; } = [];

    /// <summary>Level by skill, 1 to 10.</summary>
    public ImmutableSortedDictionary<string, int> Skills { get; init => field = value.WithComparers(StringComparer.Ordinal); } = Names<int>();

    /// <summary>Tier by queue, from 1.</summary>
    public ImmutableSortedDictionary<string, int> Queues { get; init => field = value.WithComparers(StringComparer.Ordinal); } = Names<int>();

    /// <summary>Queues that were left and do not know it yet.</summary>
    public ImmutableSortedSet<string> Leaving { get; init => field = value.WithComparer(StringComparer.Ordinal); } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What goes on since <see cref="SpanSince"/>; null: offline from the start.</summary>
    public DeskSpan? Span { get; init; }

    /// <summary>Since when; cut at full hours for the log.</summary>
    public DateTimeOffset SpanSince { get; init; }

    /// <summary>Since when the status is what it is, not cut.</summary>
    public DateTimeOffset? StatusSince { get; init; }

    /// <summary>Sequence of the newest closed interval.</summary>
    public long Sequence { get; init; }

    /// <summary>Closed intervals that the log does not have yet, oldest first.</summary>
    public ImmutableArray<DeskInterval> Outbox { get; init; } = [];

    /// <summary>Recent commands.</summary>
    public ImmutableArray<RememberedOperation> Operations { get; init; } = [];

    /// <summary>True while an offer or a call is open.</summary>
    [JsonIgnore]
    public bool IsBusy => Reservation is not null || !Engagements.IsEmpty;

    /// <summary>What the agent does.</summary>
    [JsonIgnore]
    public DeskStatus Status => DeskStatuses.Of(this).Status;

    /// <summary>True when a call of a queue could be taken now.</summary>
    [JsonIgnore]
    public bool IsReady => Status == DeskStatus.Available;

    private static ImmutableSortedDictionary<string, T> Names<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
