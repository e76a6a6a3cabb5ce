using System.Net.Sockets;
using ContactCenter.Simulator.Hosting;

namespace ContactCenter.Simulator.Demo;

/// <summary>A simulator and a gateway that talk to each other, with the app users of the start logged in.</summary>
internal sealed class RunningDemo : IAsyncDisposable
{
    private readonly GatewayChild _gateway;

    private RunningDemo(SimulatorHost simulator, GatewayChild gateway, string dataDirectory) =>
        (Simulator, _gateway, DataDirectory) = (simulator, gateway, dataDirectory);

    /// <summary>The simulator.</summary>
    public SimulatorHost Simulator { get; }

    /// <summary>Where the gateway keeps its state.</summary>
    public string DataDirectory { get; }

    /// <summary>Key of the gateway's API; a demo serves this machine alone, so it may be known.</summary>
    public static string AdminKey => "demo-admin-key";

    /// <summary>Key that client apps send to the gateway for a token.</summary>
    public static string MobileKey => "demo-mobile-key";

    /// <summary>The gateway's process.</summary>
    public int GatewayId => _gateway.Id;

    /// <summary>Builds the gateway if it must, and starts both.</summary>
    /// <param name="options">The simulator; <see cref="SimulatorOptions.Gateway"/> is where the gateway will listen.</param>
    /// <param name="data">Where the gateway keeps its state; null for <c>data/demo</c> of the repository, wherever this was started.</param>
    /// <param name="clock">Real time.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="DemoException">The gateway cannot be built or started.</exception>
    /// <exception cref="IOException">The simulator's address is taken.</exception>
    public static async Task<RunningDemo> Start(SimulatorOptions options, string? data, TimeProvider clock, CancellationToken stop)
    {
        await EnsureFree(options.Gateway, clock, stop);
        var dll = await GatewayProgram.Built(stop);
        var dataDirectory = data ?? Path.Combine(GatewayProgram.Root, "data", "demo");
        var simulator = SimulatorHost.Create(options, clock);
        GatewayChild? gateway = null;
        try
        {
            await simulator.Start();
            gateway = GatewayChild.Start(dll, options, Settings(options, simulator.Url, dataDirectory), clock);
            await gateway.Ready(options.Gateway, stop);
            await simulator.LogInUsers();
            return new RunningDemo(simulator, gateway, dataDirectory);
        }
        catch
        {
            await (gateway?.DisposeAsync() ?? default);
            await simulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it is stopped.</summary>
    /// <exception cref="DemoException">The gateway ended by itself; the message has its last words.</exception>
    public async Task Ended(CancellationToken stop)
    {
        var stopped = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        var first = await Task.WhenAny(stopped, Simulator.Loop.Completion, _gateway.Ended);
        if (first == Simulator.Loop.Completion)
        {
            await Simulator.Loop.Completion;
        }

        // Ctrl-C reaches the gateway too, and may do so first.
        if (first == _gateway.Ended && _gateway.EndedBadly)
        {
            throw new DemoException($"The gateway ended:{Environment.NewLine}{_gateway.LastLines()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    // Another program at the gateway's address would answer in its place.
    internal static async Task EnsureFree(Uri gateway, TimeProvider clock, CancellationToken stop)
    {
        using var socket = new TcpClient();
        try
        {
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(1), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
            await socket.ConnectAsync(gateway.Host, gateway.Port, either.Token);
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return;
        }

        throw new DemoException($"Something listens at {gateway} already. Stop it, or choose another address for the demo's gateway with --gateway.");
    }

    /// <summary>What a gateway is told that belongs to a simulator.</summary>
    internal static Dictionary<string, string> Settings(SimulatorOptions options, Uri platform, string dataDirectory) => new()
    {
        ["ContactCenter:DataDirectory"] = dataDirectory,
        ["ContactCenter:MobileApiKey"] = MobileKey,
        ["ContactCenter:AdminApiKey"] = AdminKey,
        // All the apps of a floor sign in from one address.
        ["ContactCenter:SignInsPerMinute"] = "10000",
        ["ContactCenter:StopAtEndOfInput"] = "true",
        ["Vonage:ApiBaseUrl"] = platform.AbsoluteUri,
        ["Vonage:RestBaseUrl"] = platform.AbsoluteUri,
        ["Vonage:ApiKey"] = options.ApiKey,
        ["Vonage:ApiSecret"] = options.ApiSecret,
        ["Vonage:SignatureSecret"] = options.SignatureSecret,
        ["Vonage:Number"] = options.Numbers.Count > 0 ? options.Numbers[0] : "",
        ["Vonage:Webhooks:AllowUnsigned"] = "false",
    };
}
