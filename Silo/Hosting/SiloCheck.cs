using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.Silo.Hosting;

/// <summary>Ready: this silo is an active member of its cluster and the process is not stopping.</summary>
internal sealed class SiloCheck(ISiloStatusOracle silos, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("draining")
        : silos.CurrentStatus == SiloStatus.Active ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy($"the silo is {silos.CurrentStatus}"));
}
