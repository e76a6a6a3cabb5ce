using System.Globalization;
using ContactCenter.Bench.Floor;
using ContactCenter.Bench.Load;

namespace ContactCenter.Bench.Silos;

/// <summary>A gateway and silos, each a process of its own, on a Redis of their own.</summary>
internal sealed class SiloCluster : IDisposable
{
    private readonly List<IDisposable> _started = [];

    private SiloCluster()
    {
    }

    /// <summary>Where webhooks go.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Starts it, and waits until it serves.</summary>
    public static async Task<SiloCluster> Start(HttpClient http, ScratchDirectory scratch, int silos)
    {
        var cluster = new SiloCluster();
        try
        {
            var name = $"bench-{silos}-{Guid.NewGuid():N}";
            var redis = cluster.Keep(await RedisProcess.Start(scratch.Directory($"redis-{silos}")));
            string[] shared = ["--ConnectionStrings:redis", $"127.0.0.1:{Text(redis.Port)},abortConnect=false", "--Orleans:ClusterId", name, "--Orleans:ServiceId", name];
            for (var silo = 0; silo < silos; silo++)
            {
                var started = cluster.Keep(ServerProcess.Silo(
                [
                    .. shared, "--Orleans:Endpoints:AdvertisedIPAddress", "127.0.0.1",
                    "--Orleans:Endpoints:SiloPort", Text(ServerProcess.FreePort()), "--Orleans:Endpoints:GatewayPort", Text(ServerProcess.FreePort()),
                ]));
                await started.Ready(http, "/health/ready");
            }

            var gateway = cluster.Keep(ServerProcess.ClusterGateway(shared));
            await gateway.Ready(http, "/health/ready");
            cluster.Url = gateway.Url;
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var started in Enumerable.Reverse(_started))
        {
            started.Dispose();
        }
    }

    private T Keep<T>(T started)
        where T : IDisposable
    {
        _started.Add(started);
        return started;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
