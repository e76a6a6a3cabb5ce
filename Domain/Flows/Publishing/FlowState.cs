using System.Collections.Immutable;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Flows.Publishing;

/// <summary>A flow's versions, as stored.</summary>
public sealed record FlowState : StoredRecord
{
    /// <summary>A flow that nobody published.</summary>
    public static readonly FlowState Empty = new();

    /// <summary>Kept versions, oldest first; the last is in force. Empty for a flow that does not exist.</summary>
    public ImmutableArray<FlowVersion> Versions { get; init; } = [];

    /// <summary>Who follows this flow: <c>number/442079460000</c>, <c>application</c>.</summary>
    public ImmutableSortedSet<string> Subscribers { get; init; } = [];

    /// <summary>Recent commands.</summary>
    public ImmutableArray<RememberedOperation> Operations { get; init; } = [];

    /// <summary>The version in force, or null.</summary>
    public FlowVersion? InForce() => Versions.IsEmpty ? null : Versions[^1];
}
