using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Watches;

/// <summary>Pokes this silo's share of the watch shards at start and after every change of membership, so that open work goes on at once.</summary>
internal sealed partial class WatchPoker(IGrainFactory grains, ISiloStatusOracle silos, ILocalSiloDetails local, MachineClock clock, ILogger<WatchPoker> log)
    : BackgroundService, ISiloStatusListener
{
    private const int Attempts = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly SemaphoreSlim _changed = new(1);

    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status is SiloStatus.Active or SiloStatus.Dead)
        {
            Changed();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        silos.SubscribeToSiloStatusEvents(this);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await _changed.WaitAsync(stoppingToken);
                await PokeShare(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
        finally
        {
            silos.UnSubscribeFromSiloStatusEvents(this);
        }
    }

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    private void Changed()
    {
        if (_changed.CurrentCount == 0)
        {
            _changed.Release();
        }
    }

    private async Task PokeShare(CancellationToken stopping)
    {
        var active = silos.GetActiveSilos().Order().ToArray();
        var mine = Array.IndexOf(active, local.SiloAddress);
        for (var shard = 0; shard < WatchShard.Count && !stopping.IsCancellationRequested; shard++)
        {
            if (mine < 0 || shard % active.Length != mine)
            {
                continue;
            }

            await Poke(shard, stopping);
        }
    }

    private async Task Poke(int shard, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await grains.GetGrain<IWatchGrain>(WatchShard.Name(shard)).Poke();
                return;
            }
            catch (Exception e) when (attempt < Attempts)
            {
                LogNotPoked(e, shard);
                await Task.Delay(Pause * attempt, clock.Time, stopping);
            }
            catch (Exception e)
            {
                LogLeft(e, shard);
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Watch shard {Shard} could not be poked; it is tried again")]
    private partial void LogNotPoked(Exception exception, int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watch shard {Shard} could not be poked; its reminder tries again")]
    private partial void LogLeft(Exception exception, int shard);
}
