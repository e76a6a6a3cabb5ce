using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Gateway.Hosting;

/// <summary>Ready: a grain answers within two seconds and the process is not stopping.</summary>
internal sealed class ClusterCheck(IGrainFactory grains, IHostApplicationLifetime lifetime, MachineClock clock) : IHealthCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("draining");
        }

        try
        {
            await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Routing().AsTask().WaitAsync(Limit, clock.Time, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"no grain answers: {e.GetType().Name}");
        }
    }
}
