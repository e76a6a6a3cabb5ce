using System.Net;
using System.Net.Sockets;
using ContactCenter.Gateway.Clock;
using ContactCenter.Grains.Hosting;
using ContactCenter.Storage.Sqlite.Hosting;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace ContactCenter.Gateway.Hosting;

/// <summary>The silo inside the gateway: one process, one database file, one free loopback port.</summary>
internal static class EmbeddedSilo
{
    private const string Name = "contact-center";

    public static void AddEmbeddedSilo(this WebApplicationBuilder builder, ClockMode clock)
    {
        var data = builder.Configuration.GetSection(ContactCenterOptions.Section).GetValue<string>(nameof(ContactCenterOptions.DataDirectory)) ?? "data";
        var file = Path.Combine(data, "contact-center.db");
        builder.UseOrleans(silo =>
        {
            silo
                .UseLocalhostClustering(FreePort(), gatewayPort: 0, serviceId: Name, clusterId: Name)
                .Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = IPAddress.Loopback)
                .AddSqliteGrainStorageAsDefault(storage => storage.DataFile = file)
                .UseSqliteReminders(reminders => reminders.DataFile = file)
                .AddDashboard(dashboard =>
                {
                    // Each update counts all activations one by one.
                    dashboard.HideTrace = true;
                    dashboard.CounterUpdateIntervalMs = 10_000;
                })
                .AddContactCenterGrains();
            if (clock == ClockMode.Driven)
            {
                silo.DriveGrains();
            }
        });
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
