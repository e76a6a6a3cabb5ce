using System.Collections.Immutable;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Numbers;

/// <summary>One of our numbers, as stored.</summary>
public sealed record NumberState : StoredRecord
{
    /// <summary>A number that is not ours.</summary>
    public static readonly NumberState Empty = new();

    /// <summary>Changes so far.</summary>
    public int Version { get; init; }

    /// <summary>True while the number is ours.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Flow that it follows; null: the default flow.</summary>
    public FlowCopy? Flow { get; init; }

    /// <summary>What people call it.</summary>
    public string? Label { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Recent commands.</summary>
    public ImmutableArray<RememberedOperation> Operations { get; init; } = [];
}
