using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ContactCenter.Gateway.Hosting;

/// <summary><c>/health/live</c> says that the process runs; <c>/health/ready</c> that it can serve calls.</summary>
internal static class GatewayHealth
{
    private const string ReadyTag = "ready";

    public static void AddGatewayHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<ClusterCheck>("cluster", tags: [ReadyTag]);

    public static void MapGatewayHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }
}
