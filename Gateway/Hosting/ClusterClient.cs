using ContactCenter.Grains.Hosting;
using Orleans.Dashboard;

namespace ContactCenter.Gateway.Hosting;

/// <summary>The gateway as a client of a silo cluster; clustering comes from the configuration.</summary>
internal static class ClusterClient
{
    public static void AddClusterClient(this WebApplicationBuilder builder) => builder.UseOrleansClient(client =>
    {
        client.Services.AddClientTimes(client.Configuration);
        client.AddDashboard();
        if (SiloTelemetry.IsExported(client.Configuration))
        {
            client.AddActivityPropagation();
        }
    });
}
