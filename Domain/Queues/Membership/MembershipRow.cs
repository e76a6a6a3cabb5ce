using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Membership;

/// <summary>One of the rows in which a queue stores who belongs to it, so that a change writes a small part of it only.</summary>
public sealed record MembershipRow : StoredRecord
{
    /// <summary>A row that was never stored.</summary>
    public static readonly MembershipRow Empty = new();

    /// <summary>Those who wait.</summary>
    public ImmutableArray<StoredWait> Waits { get; init; } = [];

    /// <summary>Places that are kept for a redial.</summary>
    public ImmutableArray<HeldPlace> Places { get; init; } = [];

    /// <summary>User names of its agents.</summary>
    public ImmutableArray<string> Agents { get; init; } = [];
}
