using ContactCenter.Domain.Directories;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Directories;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Directories;

[GrainType("directory"), Reentrant]
internal sealed class DirectoryGrain(IGrainContext context) : CommittedGrain<DirectoryState>(context, "directory", DirectoryState.Empty), IDirectoryGrain
{
    public async ValueTask Add(string id) => await Commit(state => new Change<DirectoryState, bool>(state.With(id), true));

    public async ValueTask Remove(string id) => await Commit(state => new Change<DirectoryState, bool>(state.Without(id), true));

    public ValueTask<string[]> List(string? after, int limit) => ValueTask.FromResult(Committed.Page(after, limit).ToArray());

    public ValueTask<string[]> Missing(string[] ids) => ValueTask.FromResult(Array.FindAll(ids, id => !Committed.Has(id)));
}
