namespace ContactCenter.Grains.Interfaces.Directories;

/// <summary>Sorted ids of one kind of thing; keyed by <see cref="DirectoryKind"/> names.</summary>
[Alias("cc.directory"), GrainInterfaceType("cc.directory")]
public interface IDirectoryGrain : IGrainWithStringKey
{
    /// <summary>Adds an id. Idempotent.</summary>
    [Alias("add")]
    ValueTask Add(string id);

    /// <summary>Removes an id. Idempotent.</summary>
    [Alias("remove")]
    ValueTask Remove(string id);

    /// <summary>Up to <paramref name="limit"/> ids that sort after <paramref name="after"/> (ordinal), which may be null.</summary>
    [Alias("list")]
    ValueTask<string[]> List(string? after, int limit);

    /// <summary>Those of <paramref name="ids"/> that the list does not have, in the order given.</summary>
    [Alias("missing")]
    ValueTask<string[]> Missing(string[] ids);
}
