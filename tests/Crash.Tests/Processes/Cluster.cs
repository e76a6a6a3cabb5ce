using System.Globalization;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Redis, silos, gateways and a proxy before them, each a process of its own, put together by environment variables alone.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    /// <summary>Key of client apps.</summary>
    public const string MobileKey = "mobile-key-of-the-tests";

    /// <summary>Key of machine clients.</summary>
    public const string AdminKey = "admin-key-of-the-tests";

    // Longer than what a process that is asked to stop takes by its own settings.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(40);

    private readonly string _name = $"crash-{Guid.NewGuid():N}";
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly int[] _siloPorts;
    private readonly int[] _gatewayPorts;
    private readonly WebProgram?[] _silos;
    private readonly WebProgram?[] _gateways;
    private readonly List<IAsyncDisposable> _started = [];

    private readonly PostgresServer? _postgres;
    private readonly AzuriteServer? _azurite;
    private readonly IReadOnlyList<TimeSpan> _clocks;
    private string _siloProgram = Programs.Silo;
    private string _gatewayProgram = Programs.Gateway;

    private Cluster(int silos, int gateways, IReadOnlyDictionary<string, string>? settings, PostgresServer? postgres, AzuriteServer? azurite, IReadOnlyList<TimeSpan>? clocks)
    {
        _postgres = postgres;
        _azurite = azurite;
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
    /// <param name="azurite">Keeps everything instead of Redis, and outlives the cluster.</param>
    /// <param name="release">What silos and gateways are at first; null: what was built with these tests.</param>
    /// <param name="clocks">By how much the clock of each silo is ahead; null: all are right.</param>
    public static async Task<Cluster> Start(
        int silos,
        IReadOnlyDictionary<string, string>? settings = null,
        int gateways = 1,
        PostgresServer? postgres = null,
        RedisServer? redis = null,
        ReleasedPrograms? release = null,
        AzuriteServer? azurite = null,
        IReadOnlyList<TimeSpan>? clocks = null)
    {
        var cluster = new Cluster(silos, gateways, settings, postgres, azurite, clocks);
        cluster.Runs(release);
        try
        {
            if (redis is not null)
            {
                cluster.Redis = redis;
            }
            else if (postgres is null && azurite is null)
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

    /// <summary>Chooses what is started from now on.</summary>
    /// <param name="release">A release; null: what was built with these tests.</param>
    public void Runs(ReleasedPrograms? release) => (_siloProgram, _gatewayProgram) = release is null ? (Programs.Silo, Programs.Gateway) : (release.Silo, release.Gateway);

    /// <summary>Asks a silo to stop, waits until it is gone, and starts its successor.</summary>
    public async Task ReplaceSilo(int index)
    {
        await Stopped(_silos[index]!);
        await StartSilo(index);
    }

    /// <summary>Asks a gateway to stop, waits until it is gone, and starts its successor.</summary>
    public async Task ReplaceGateway(int index)
    {
        await Stopped(_gateways[index]!);
        await StartGateway(index);
    }

    /// <summary>SIGKILL of a silo.</summary>
    public Task KillSilo(int index) => _silos[index]!.Kill();

    /// <summary>Starts a silo at the address that it had before, and waits until it is a member.</summary>
    public async Task StartSilo(int index)
    {
        var silo = WebProgram.Start($"silo {index}", _siloProgram, _siloPorts[index * 3], Settings(new(WrongClock.Of(_clocks.ElementAtOrDefault(index)))
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
        var gateway = WebProgram.Start($"gateway {index}", _gatewayProgram, _gatewayPorts[index], Settings(new()
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

    /// <summary>What every silo, gateway and proxy printed so far, in the order of their starts.</summary>
    public IEnumerable<(string Name, string Output)> Outputs => _started.OfType<WebProgram>().Select(program => (program.Process.Name, program.Process.Output));

    /// <summary>Ends everything, the youngest first.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var started in Enumerable.Reverse(_started))
        {
            await started.DisposeAsync();
        }
    }

    private static async Task Stopped(WebProgram program)
    {
        await program.Process.Stop();
        Assert.Equal(0, await program.Process.Ended(Grace));
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
        foreach (var (key, value) in Store(isSilo))
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

    private Dictionary<string, string> Store(bool isSilo) =>
        _postgres is not null ? Stores.Postgres(_postgres.ConnectionString(), isSilo)
        : _azurite is not null ? Stores.Azure(_azurite.ConnectionString, isSilo)
        : Stores.Redis(Redis.Address);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
