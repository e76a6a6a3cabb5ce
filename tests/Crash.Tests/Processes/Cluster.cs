using System.Globalization;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Redis, silos, gateways and a proxy before them, each a process of its own, put together by environment variables alone.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    /// <summary>Key of client apps.</summary>
    public const string MobileKey = "mobile-key-of-the-tests";

    /// <summary>Key of machine clients.</summary>
    public const string AdminKey = "admin-key-of-the-tests";

    private readonly string _name = $"crash-{Guid.NewGuid():N}";
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly int[] _siloPorts;
    private readonly int[] _gatewayPorts;
    private readonly WebProgram?[] _silos;
    private readonly WebProgram?[] _gateways;
    private readonly List<IAsyncDisposable> _started = [];

    private readonly PostgresServer? _postgres;
    private readonly IReadOnlyList<TimeSpan> _clocks;

    private Cluster(int silos, int gateways, IReadOnlyDictionary<string, string>? settings, PostgresServer? postgres, IReadOnlyList<TimeSpan>? clocks)
    {
        _postgres = postgres;
        _clocks = clocks ?? [];
        _settings = settings ?? new Dictionary<string, string>();
        _silos = new WebProgram?[silos];
        _gateways = new WebProgram?[gateways];
        _siloPorts = [.. Enumerable.Range(0, silos * 3).Select(_ => Ports.Free())];
        _gatewayPorts = [.. Enumerable.Range(0, gateways).Select(_ => Ports.Free())];
    }

    /// <summary>Where everything is kept, where it is not in a PostgreSQL.</summary>
    public RedisServer Redis { get; private set; } = null!;

    /// <summary>The silos, each as it was started last.</summary>
    public IReadOnlyList<WebProgram> Silos => _silos!;

    /// <summary>The gateways, each as it was started last.</summary>
    public IReadOnlyList<WebProgram> Gateways => _gateways!;

    /// <summary>Where webhooks and requests go: the proxy where there are several gateways, else the gateway.</summary>
    public WebProgram Gateway { get; private set; } = null!;

    /// <summary>Id of the cluster, and of its service.</summary>
    public string Id => _name;

    /// <summary>Starts everything and waits until it serves; skips the test where there is no Redis.</summary>
    /// <param name="silos">How many.</param>
    /// <param name="settings">Further settings of every process, as environment variables.</param>
    /// <param name="gateways">How many; with more than one, a proxy is before them.</param>
    /// <param name="postgres">Keeps everything instead of Redis; its schema is there, and it outlives the cluster.</param>
    /// <param name="redis">Keeps everything, runs already, and outlives the cluster.</param>
    /// <param name="clocks">By how much the clock of each silo is ahead; null: all are right.</param>
    public static async Task<Cluster> Start(
        int silos, IReadOnlyDictionary<string, string>? settings = null, int gateways = 1, PostgresServer? postgres = null, RedisServer? redis = null, IReadOnlyList<TimeSpan>? clocks = null)
    {
        var cluster = new Cluster(silos, gateways, settings, postgres, clocks);
        try
        {
            if (redis is not null)
            {
                cluster.Redis = redis;
            }
            else if (postgres is null)
            {
                cluster.Redis = cluster.Keep(new RedisServer(Programs.Require("redis-server")));
                await cluster.Redis.Start();
            }

            await Task.WhenAll(Enumerable.Range(0, silos).Select(cluster.StartSilo));
            await Task.WhenAll(Enumerable.Range(0, gateways).Select(cluster.StartGateway));
            cluster.Gateway = gateways == 1 ? cluster._gateways[0]! : await cluster.StartProxy();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a silo listens for other silos.</summary>
    public int SiloPort(int index) => _siloPorts[(index * 3) + 1];

    /// <summary>Where a silo listens for clients.</summary>
    public int ClientPort(int index) => _siloPorts[(index * 3) + 2];

    /// <summary>SIGKILL of a silo.</summary>
    public Task KillSilo(int index) => _silos[index]!.Kill();

    /// <summary>Starts a silo at the address that it had before, and waits until it is a member.</summary>
    public async Task StartSilo(int index)
    {
        var silo = WebProgram.Start($"silo {index}", Programs.Silo, _siloPorts[index * 3], Settings(new(WrongClock.Of(_clocks.ElementAtOrDefault(index)))
        {
            ["Orleans__Endpoints__AdvertisedIPAddress"] = "127.0.0.1",
            ["Orleans__Endpoints__SiloPort"] = Number(SiloPort(index)),
            ["Orleans__Endpoints__GatewayPort"] = Number(ClientPort(index)),
        }, isSilo: true));
        _silos[index] = Keep(silo);
        await silo.Ready();
    }

    /// <summary>SIGKILL of a gateway.</summary>
    public Task KillGateway(int index) => _gateways[index]!.Kill();

    /// <summary>Starts a gateway at the address that it had before, and waits until it serves.</summary>
    public async Task StartGateway(int index)
    {
        var gateway = WebProgram.Start($"gateway {index}", Programs.Gateway, _gatewayPorts[index], Settings(new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ContactCenter__Mode"] = "Gateway",
            ["ContactCenter__MobileApiKey"] = MobileKey,
            ["ContactCenter__AdminApiKey"] = AdminKey,
        }, isSilo: false));
        _gateways[index] = Keep(gateway);
        await gateway.Ready();
    }

    /// <summary>All went well: what the processes printed is not shown.</summary>
    public void Hide()
    {
        foreach (var process in _started.OfType<WebProgram>())
        {
            process.Process.IsShown = false;
        }

        Redis?.Hide();
    }

    /// <summary>Ends everything, the youngest first.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var started in Enumerable.Reverse(_started))
        {
            await started.DisposeAsync();
        }
    }

    private async Task<WebProgram> StartProxy()
    {
        var gateways = _gatewayPorts.Select((port, index) => KeyValuePair.Create($"Proxy__Gateways__{Number(index)}", $"http://127.0.0.1:{Number(port)}"));
        var proxy = Keep(WebProgram.Start("proxy", Programs.Proxy, Ports.Free(), gateways.ToDictionary()));
        await proxy.Ready();
        return proxy;
    }

    private T Keep<T>(T started)
        where T : IAsyncDisposable
    {
        lock (_started)
        {
            _started.Add(started);
        }

        return started;
    }

    private Dictionary<string, string> Settings(Dictionary<string, string> own, bool isSilo)
    {
        foreach (var (key, value) in _postgres is null ? Stores.Redis(Redis.Address) : Stores.Postgres(_postgres.ConnectionString(), isSilo))
        {
            own[key] = value;
        }

        own["Orleans__ClusterId"] = _name;
        own["Orleans__ServiceId"] = _name;
        foreach (var (key, value) in _settings)
        {
            own[key] = value;
        }

        return own;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
