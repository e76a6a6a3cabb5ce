using System.Collections.Immutable;

namespace ContactCenter.Domain.Conversations;

/// <summary>Which call an id belongs to, and the events that wait for an answer to that.</summary>
public sealed record ConversationState : StoredRecord
{
    /// <summary>An id that nobody claimed.</summary>
    public static readonly ConversationState Empty = new();

    /// <summary>The call; null until claimed.</summary>
    public string? Owner { get; init; }

    /// <summary>A call that was opened because nobody claimed the events in time, or null.</summary>
    public string? Unclaimed { get; init; }

    /// <summary>Events received before there was an owner, in order of receipt.</summary>
    public ImmutableArray<HeldEvent> Held { get; init; } = [];

    /// <summary>When a call is opened for the held events; null when none wait.</summary>
    public DateTimeOffset? OpensAt { get; init; }
}
