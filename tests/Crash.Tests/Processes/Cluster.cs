using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Redis, silos and one gateway, each a process of its own, put together by environment variables alone.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    /// <summary>Key of client apps.</summary>
    public const string MobileKey = "mobile-key-of-the-tests";

    /// <summary>Key of machine clients.</summary>
    public const string AdminKey = "admin-key-of-the-tests";

    private readonly TempFolder _data = new();
    private readonly string _name = $"crash-{Guid.NewGuid():N}";
    private readonly int _redisPort = Ports.Free();
    private readonly int[] _siloPorts;
    private readonly WebProgram?[] _silos;
    private readonly List<IAsyncDisposable> _started = [];
    private ChildProcess? _redis;

    private readonly IReadOnlyDictionary<string, string> _settings;

    private Cluster(int silos, IReadOnlyDictionary<string, string>? settings)
    {
        _settings = settings ?? new Dictionary<string, string>();
        _silos = new WebProgram?[silos];
        _siloPorts = [.. Enumerable.Range(0, silos * 3).Select(_ => Ports.Free())];
    }

    /// <summary>The gateway, the silos' client.</summary>
    public WebProgram Gateway { get; private set; } = null!;

    /// <summary>Starts everything and waits until it serves; skips the test where there is no Redis.</summary>
    /// <param name="silos">How many.</param>
    /// <param name="settings">Further settings of every process, as environment variables.</param>
    public static async Task<Cluster> Start(int silos, IReadOnlyDictionary<string, string>? settings = null)
    {
        var server = Programs.Require("redis-server");
        var cluster = new Cluster(silos, settings);
        try
        {
            await cluster.StartRedis(server);
            await Task.WhenAll(Enumerable.Range(0, silos).Select(cluster.StartSilo));
            cluster.Gateway = cluster.Keep(WebProgram.Start("gateway", Programs.Gateway, Ports.Free(), cluster.Settings(new()
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ContactCenter__Mode"] = "Gateway",
                ["ContactCenter__MobileApiKey"] = MobileKey,
                ["ContactCenter__AdminApiKey"] = AdminKey,
            })));
            await cluster.Gateway.Ready();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL of a silo.</summary>
    public Task KillSilo(int index) => _silos[index]!.Kill();

    /// <summary>Starts a silo at the address that it had before, and waits until it is a member.</summary>
    public async Task StartSilo(int index)
    {
        var silo = WebProgram.Start($"silo {index}", Programs.Silo, _siloPorts[index * 3], Settings(new()
        {
            ["Orleans__Endpoints__AdvertisedIPAddress"] = "127.0.0.1",
            ["Orleans__Endpoints__SiloPort"] = Number(_siloPorts[(index * 3) + 1]),
            ["Orleans__Endpoints__GatewayPort"] = Number(_siloPorts[(index * 3) + 2]),
        }));
        lock (_started)
        {
            Keep(silo);
            _silos[index] = silo;
        }

        await silo.Ready();
    }

    /// <summary>Ends everything, the youngest first.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var started in Enumerable.Reverse(_started))
        {
            await started.DisposeAsync();
        }

        _data.Dispose();
    }

    private async Task StartRedis(string server)
    {
        _redis = Keep(ChildProcess.Start(
            "redis", server, ["--port", Number(_redisPort), "--bind", "127.0.0.1", "--dir", _data.Path, "--save", "", "--appendonly", "yes"]));
        await Readiness.Of("redis", _redis, async () =>
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", _redisPort);
                await client.GetStream().WriteAsync("PING\r\n"u8.ToArray());
                var answer = new byte[7];
                await client.GetStream().ReadExactlyAsync(answer);
                return Encoding.ASCII.GetString(answer) == "+PONG\r\n";
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                return false;
            }
        });
    }

    private T Keep<T>(T started)
        where T : IAsyncDisposable
    {
        _started.Add(started);
        return started;
    }

    private Dictionary<string, string> Settings(Dictionary<string, string> own)
    {
        own["ConnectionStrings__redis"] = $"127.0.0.1:{_redisPort},abortConnect=false,asyncTimeout=1500,syncTimeout=1500,connectTimeout=1500";
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
