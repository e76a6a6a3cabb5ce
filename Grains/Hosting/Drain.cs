using ContactCenter.Grains.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Hosting;

/// <summary>
/// Between being asked to stop and stopping: the process is not ready any more, and still serves. Without it whoever balances over several processes learns of the end by a
/// connection that is refused.
/// </summary>
public sealed class Drain(IOptions<DrainOptions> options, MachineClock clock) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Comes before anything stops; the readiness checks say no since the host began to.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        options.Value.NoticeSeconds == 0 ? Task.CompletedTask : Task.Delay(TimeSpan.FromSeconds(options.Value.NoticeSeconds), clock.Time, cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
