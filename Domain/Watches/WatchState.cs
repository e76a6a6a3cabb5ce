using System.Collections.Immutable;

namespace ContactCenter.Domain.Watches;

/// <summary>Calls of a shard with open work, as stored.</summary>
public sealed record WatchState : StoredRecord
{
    /// <summary>A shard without calls.</summary>
    public static readonly WatchState Empty = new();

    /// <summary>Call ids.</summary>
    public ImmutableHashSet<string> Calls { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
}
