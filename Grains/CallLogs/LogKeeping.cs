using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.CallLogs;

/// <summary>Sends the keeper of the logs to work at start and every hour; every silo does, the keeper does it once.</summary>
internal sealed partial class LogKeeping(IGrainFactory grains, MachineClock clock, ILogger<LogKeeping> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var pause = First; ; pause = Pause)
            {
                await Task.Delay(pause, clock.Time, stoppingToken);
                await Sweep();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task Sweep()
    {
        try
        {
            await grains.GetGrain<ILogKeeperGrain>(ILogKeeperGrain.Key).Sweep();
        }
        catch (Exception e)
        {
            LogNotSwept(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The logs were not cleaned of what is too old; it is tried again in an hour")]
    private partial void LogNotSwept(Exception exception);
}
