using System.Collections.Immutable;

namespace ContactCenter.Domain.Directories;

/// <summary>Sorted ids of one kind, as stored.</summary>
public sealed record DirectoryState : StoredRecord
{
    /// <summary>An empty list.</summary>
    public static readonly DirectoryState Empty = new();

    /// <summary>The ids, ordinal order, without duplicates.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>True when the id is in.</summary>
    public bool Has(string id) => Find(id) >= 0;

    /// <summary>With the id; the same reference when it is in.</summary>
    public DirectoryState With(string id)
    {
        var at = Find(id);
        return at >= 0 ? this : this with { Ids = Ids.Insert(~at, id) };
    }

    /// <summary>Without the id; the same reference when it is not in.</summary>
    public DirectoryState Without(string id)
    {
        var at = Find(id);
        return at < 0 ? this : this with { Ids = Ids.RemoveAt(at) };
    }

    /// <summary>Up to <paramref name="limit"/> ids after <paramref name="after"/>.</summary>
    public ImmutableArray<string> Page(string? after, int limit)
    {
        var from = after is null ? 0 : Find(after) is var at && at >= 0 ? at + 1 : ~at;
        return Ids.Slice(from, Math.Clamp(limit, 0, Ids.Length - from));
    }

    private int Find(string id) => Ids.BinarySearch(id, StringComparer.Ordinal);
}
