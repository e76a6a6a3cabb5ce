using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Watches;

namespace ContactCenter.Grains.Queues;

/// <summary>Watch holds the queue while somebody waits, so that silos that die do not leave it asleep.</summary>
internal sealed class QueueWatch(IGrainFactory grains, string queue)
{
    private readonly string _watchId = WatchIds.Queue + queue;
    private Task? _added;
    private Task _removed = Task.CompletedTask;

    /// <summary>True while Watch holds the queue, or will.</summary>
    public bool IsOn => _added is not null;

    /// <summary>Completes when Watch has stored that somebody waits; tried again after a failure.</summary>
    public Task Begin()
    {
        if (_added is null or { IsFaulted: true } or { IsCanceled: true })
        {
            _added = Add();
        }

        return _added;
    }

    /// <summary>Nobody waits any more. A removal that fails is left to the next one: waking an empty queue costs next to nothing.</summary>
    public void End()
    {
        if (_added is not null)
        {
            _removed = Remove(_added);
            _added = null;
        }
    }

    private IWatchGrain Shard => grains.GetGrain<IWatchGrain>(WatchShard.Of(_watchId));

    private async Task Add()
    {
        await Quietly(_removed);
        await Shard.Add(_watchId);
    }

    private async Task Remove(Task added)
    {
        await Quietly(added);
        await Quietly(Shard.Remove(_watchId).AsTask());
    }

    private static async Task Quietly(Task other) =>
        await other.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
}
