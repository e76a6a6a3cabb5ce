using System.Collections.Concurrent;

namespace ContactCenter.Grains.Watches;

/// <summary>Calls in progress on the shards that live in this silo, for the gauge.</summary>
internal sealed class WatchCounts
{
    private readonly ConcurrentDictionary<string, int> _shards = new(StringComparer.Ordinal);

    public int Total => _shards.Values.Sum();

    public void Set(string shard, int calls) => _shards[shard] = calls;

    public void Forget(string shard) => _shards.TryRemove(shard, out _);
}
