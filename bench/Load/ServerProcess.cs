using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace ContactCenter.Bench.Load;

/// <summary>A server of ours as a process of its own, on a free loopback port.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>Key of machine clients, of every gateway that is started here.</summary>
    public const string AdminKey = "admin-key-of-the-bench";

    /// <summary>Key of agents' apps.</summary>
    public const string MobileKey = "mobile-key-of-the-bench";

    private readonly Process _process;

    private ServerProcess(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    /// <summary>Of all its threads, since it began.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static ServerProcess Gateway(string dataDirectory, params string[] further) => Gateway([], dataDirectory, further);

    /// <summary>A gateway that has the first core only; see <see cref="OwnCore"/>.</summary>
    public static ServerProcess GatewayOnOwnCore(string dataDirectory, params string[] further) => Gateway(OwnCore.OfServers, dataDirectory, further);

    private static ServerProcess Gateway(IReadOnlyList<string> starter, string dataDirectory, string[] further)
    {
        var url = FreeUrl();
        return Start(url, starter, ["ContactCenter.Gateway.dll", "--urls", url, "--ContactCenter:DataDirectory", dataDirectory, "--ContactCenter:AdminApiKey", AdminKey, "--ContactCenter:MobileApiKey", MobileKey, .. further]);
    }

    /// <summary>A gateway of a cluster, from its own folder: it looks for providers in all that lies beside it.</summary>
    public static ServerProcess ClusterGateway(params string[] settings)
    {
        var url = FreeUrl();
        return Start(url, [], [Built("GatewayProgram"), "--urls", url, "--ContactCenter:Mode", "Gateway", "--ContactCenter:AdminApiKey", AdminKey, "--ContactCenter:MobileApiKey", MobileKey, .. settings]);
    }

    /// <summary>A silo; where it keeps everything and listens for others stands in its settings.</summary>
    public static ServerProcess Silo(params string[] settings)
    {
        var url = FreeUrl();
        return Start(url, [], [Built("SiloProgram"), "--urls", url, .. settings]);
    }

    public static ServerProcess Bare(string file)
    {
        var url = FreeUrl();
        return Start(url, [], ["ContactCenter.Bench.dll", "bare", url, file]);
    }

    /// <summary>A port of the loopback address on which nobody listens.</summary>
    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    public async Task Ready(HttpClient http, string path)
    {
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                if ((await http.GetAsync(new Uri(Url + path))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"{Url}{path} did not answer within 60 s");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static ServerProcess Start(string url, IReadOnlyList<string> starter, string[] args)
    {
        string[] command = [.. starter, "dotnet", Path.Combine(AppContext.BaseDirectory, args[0]), .. args[1..]];
        var info = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(info)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, url);
    }

    private static string Built(string program) =>
        typeof(ServerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == program).Value!;

    private static string FreeUrl() => $"http://127.0.0.1:{FreePort()}";
}
