using ContactCenter.Grains.Hosting;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace ContactCenter.Gateway.Hosting;

/// <summary>The gateway as a client of a silo cluster; clustering comes from the configuration.</summary>
internal static class ClusterClient
{
    public static void AddClusterClient(this WebApplicationBuilder builder) => builder.UseOrleansClient(client =>
    {
        client.Services.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(2));
        client.Services.Configure<ClientMessagingOptions>(client.Configuration.GetSection("Orleans:Messaging"));

        // A silo that stands still keeps its connections: whatever goes through it waits until the list no longer has it, and an event is not to wait for 8 s.
        client.Services.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));
        client.Services.Configure<GatewayOptions>(client.Configuration.GetSection("Orleans:Gateway"));
        client.AddDashboard();
        if (SiloTelemetry.IsExported(client.Configuration))
        {
            client.AddActivityPropagation();
        }
    });
}
