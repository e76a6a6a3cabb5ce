using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Watches;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>Finds the calls that are in progress.</summary>
internal sealed class LiveCalls(IGrainFactory grains)
{
    private const int AtOnce = 256;

    /// <summary>All calls that somebody still watches: those in progress, and those that ended so lately that the call log may not know yet.</summary>
    public async ValueTask<List<CallSummary>> Read()
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, WatchShard.Count)
            .Select(shard => grains.GetGrain<IWatchGrain>(WatchShard.Name(shard)).List().AsTask()));
        var calls = new List<CallSummary>();
        foreach (var ids in shards.SelectMany(ids => ids).Chunk(AtOnce))
        {
            var views = await Task.WhenAll(ids.Select(id => grains.GetGrain<ICallGrain>(id).View().AsTask()));
            calls.AddRange(views.Where(view => view is not null).Select(view => view!.Read<CallView>().Summary));
        }

        return calls;
    }
}
