using ContactCenter.Proxy.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Yarp.ReverseProxy;

namespace ContactCenter.Proxy.Hosting;

/// <summary>
/// Ready: a gateway is known and the process is not stopping. Not that a gateway is ready: without grains they still keep callers company, and only through
/// here.
/// </summary>
internal sealed class GatewaysKnown(IProxyStateLookup proxy, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public const string Name = "gateways";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("draining")
        : proxy.TryGetCluster(GatewayRoutes.ClusterId, out var cluster) && !cluster.Destinations.IsEmpty ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("no address of a gateway is known; look at Proxy:Gateways"));
}
