using System.Collections.Concurrent;

namespace ContactCenter.Grains.Watches;

/// <summary>Calls in progress on the shards that live in this silo, for the gauge.</summary>
internal sealed class WatchCounts
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, int> _shards = new(StringComparer.Ordinal);
    private TaskCompletionSource? _any;

    public int Total => _shards.Values.Sum();

    /// <summary>Shards that live in this silo and have calls.</summary>
    public string[] Shards => [.. _shards.Where(shard => shard.Value > 0).Select(shard => shard.Key)];

    /// <summary>Completes when a call is in progress.</summary>
    public Task AnyInProgress()
    {
        lock (_lock)
        {
            return Total > 0 ? Task.CompletedTask : (_any ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public void Set(string shard, int calls)
    {
        TaskCompletionSource? any = null;
        lock (_lock)
        {
            _shards[shard] = calls;
            if (calls > 0)
            {
                (any, _any) = (_any, null);
            }
        }

        any?.SetResult();
    }

    public void Forget(string shard) => _shards.TryRemove(shard, out _);
}
