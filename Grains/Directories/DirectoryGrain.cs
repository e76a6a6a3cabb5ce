using ContactCenter.Domain.Directories;
using ContactCenter.Domain.Queues;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Directories;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Directories;

[GrainType("directory"), Reentrant]
internal sealed class DirectoryGrain(IGrainContext context) : CommittedGrain<DirectoryState>("directory", DirectoryState.Empty), IDirectoryGrain
{
    private readonly bool _isOfQueues = context.GrainId.Key.ToString() == DirectoryKind.Queues;

    // What exists on every installation is listed though nobody made it.
    private DirectoryState Shown => _isOfQueues ? Committed.With(QueueSettings.BuiltIn) : Committed;

    public async ValueTask Add(string id) => await Commit(state => new Change<DirectoryState, bool>(state.With(id), true));

    public async ValueTask Remove(string id) => await Commit(state => new Change<DirectoryState, bool>(state.Without(id), true));

    public ValueTask<string[]> List(string? after, int limit) => ValueTask.FromResult(Shown.Page(after, limit).ToArray());

    public ValueTask<string[]> Missing(string[] ids)
    {
        var shown = Shown;
        return ValueTask.FromResult(Array.FindAll(ids, id => !shown.Has(id)));
    }
}
