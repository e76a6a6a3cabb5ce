using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Looks into a cluster as an operator may: which silo has how much to do.</summary>
internal sealed class ClusterView : IAsyncDisposable
{
    private const string CallGrain = "ContactCenter.Grains.Calls.CallGrain";
    private readonly IHost _host;

    private ClusterView(IHost host) => _host = host;

    /// <summary>Connects to a silo.</summary>
    /// <param name="id">Id of the cluster and its service.</param>
    /// <param name="clientPort">Where the silo listens for clients.</param>
    public static async Task<ClusterView> Of(string id, int clientPort)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(client => client
            .UseStaticClustering(new IPEndPoint(IPAddress.Loopback, clientPort))
            .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (id, id)));
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    /// <summary>How many calls are in the memory of the silo at a port.</summary>
    public async Task<int> CallsOn(int siloPort)
    {
        var management = _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        var silo = (await management.GetHosts(onlyActive: true)).Keys.FirstOrDefault(address => address.Endpoint.Port == siloPort);
        return silo is null ? 0 : (await management.GetDetailedGrainStatistics(hostsIds: [silo])).Count(grain => grain.GrainType.StartsWith(CallGrain, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
