using System.Text.Json;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Interfaces.Watches;

namespace ContactCenter.Grains.Live;

/// <summary>Calls that somebody watches.</summary>
internal sealed class CallSource(IGrainFactory grains) : ILiveSource
{
    public async Task<List<string>> Keys()
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, WatchShard.Count)
            .Select(shard => grains.GetGrain<IWatchGrain>(WatchShard.Name(shard)).List().AsTask()));
        return [.. shards.SelectMany(ids => ids)];
    }

    public async Task<LiveNote> Read(string key) => await grains.GetGrain<ICallGrain>(key).View() is { } view
        ? LiveNotes.OfCall(JsonSerializer.Deserialize<CallView>(view.Utf8, StateJson.Views)!.Summary)
        : new LiveNote { Key = key };
}
