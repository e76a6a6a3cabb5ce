using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Live;

/// <summary>
/// Takes what grains of this silo have to show to the live boards: at once where there was quiet, else what is newest of each key up to five times a
/// second. Never makes a grain wait; what cannot be delivered stays, the newest of each key alone and a bounded number of keys (<see cref="LiveNewest"/>).
/// </summary>
internal sealed partial class LiveOutbox(IGrainFactory grains, MachineClock clock, LiveMetrics metrics, ILogger<LiveOutbox> log) : BackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);
    private readonly LiveNewest _newest = new();
    private readonly SemaphoreSlim _any = new(0, 1);

    /// <summary>Something looks different now.</summary>
    /// <param name="topic">Of <see cref="LiveTopics"/>.</param>
    /// <param name="key">Its key.</param>
    /// <param name="note">Makes the note, later and elsewhere: from immutable state, or by asking the grain.</param>
    public void Post(string topic, string key, Func<ValueTask<LiveNote>> note)
    {
        if (!_newest.Put(topic, key, note))
        {
            metrics.Dropped(topic);
        }

        if (_any.CurrentCount == 0)
        {
            Signal();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _any.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await _any.WaitAsync(stoppingToken);
                await Task.Delay(await Deliver() ? Pause : PauseAfterFailure, clock.Time, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task<bool> Deliver()
    {
        var delivered = true;
        foreach (var batch in _newest.Take().Chunk(AtOnce))
        {
            delivered &= (await Task.WhenAll(batch.GroupBy(entry => entry.Topic).Select(topic => Deliver(topic.Key, [.. topic])))).All(done => done);
        }

        return delivered;
    }

    private async Task<bool> Deliver(string topic, (string Topic, string Key, Func<ValueTask<LiveNote>> Note)[] entries)
    {
        try
        {
            await grains.GetGrain<ILiveGrain>(topic).Post(await Task.WhenAll(entries.Select(entry => entry.Note().AsTask())));
            return true;
        }
        catch (Exception e)
        {
            LogNotDelivered(e, topic, entries.Length);
            foreach (var (_, key, note) in entries)
            {
                // Unless something newer came meanwhile.
                if (_newest.PutBack(topic, key, note) == false)
                {
                    metrics.Dropped(topic);
                }
            }

            Signal();
            return false;
        }
    }

    private void Signal()
    {
        try
        {
            _any.Release();
        }
        catch (SemaphoreFullException)
        {
            // Signalled already.
        }
        catch (ObjectDisposedException)
        {
            // Stopped: the next activation shows what is stored.
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Count} notes for the live board {Topic} could not be delivered; they are tried again")]
    private partial void LogNotDelivered(Exception exception, string topic, int count);
}
