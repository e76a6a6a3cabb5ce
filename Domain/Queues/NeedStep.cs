using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues;

/// <summary>What is asked of an agent from a moment of the wait on.</summary>
public sealed record NeedStep : StoredRecord
{
    /// <summary>Seconds in this queue from which it holds; a later step replaces an earlier one.</summary>
    public int AfterSeconds { get; init; }

    /// <summary>Least level by skill, 1 to 10; ordinal names.</summary>
    public ImmutableSortedDictionary<string, int> Skills { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Highest tier of agents that may take the call; null: every tier.</summary>
    public int? MaxTier { get; init; }
}
