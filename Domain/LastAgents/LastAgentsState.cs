using System.Collections.Immutable;

namespace ContactCenter.Domain.LastAgents;

/// <summary>A shard of the memory of who spoke with whom last, as stored.</summary>
public sealed record LastAgentsState : StoredRecord
{
    /// <summary>A shard that remembers nobody.</summary>
    public static readonly LastAgentsState Empty = new();

    /// <summary>Last talks by <see cref="CallerKeys">key of the caller</see>.</summary>
    public ImmutableSortedDictionary<string, LastTalk> Talks { get; init => field = value.WithComparers(StringComparer.Ordinal); } =
        ImmutableSortedDictionary.Create<string, LastTalk>(StringComparer.Ordinal);
}
