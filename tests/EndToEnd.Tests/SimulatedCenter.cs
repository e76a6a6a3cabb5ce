using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People.Floor;
using ContactCenter.Simulator.People.Scenarios;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>The product as it ships and the simulated platform, which know of each other what each knows of the real one: URLs and secrets.</summary>
internal sealed class SimulatedCenter : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    public const string AdminKey = "admin-key-of-the-tests";
    public const string MobileKey = "mobile-key-of-the-tests";
    private const int MostKept = 20_000;
    private readonly RunningGateway _gateway;
    private readonly List<Observation> _seen = [];
    private readonly SemaphoreSlim _news = new(0);

    private SimulatedCenter(RunningGateway gateway, SimulatorHost simulator)
    {
        (_gateway, Simulator) = (gateway, simulator);
        simulator.Journal.Subscribe(Keep);
    }

    public SimulatorHost Simulator { get; }

    public HttpClient Gateway => _gateway.Http;

    /// <summary>The grains behind the gateway.</summary>
    public IGrainFactory Grains => _gateway.Grains;

    /// <summary>How agents' apps and a run itself reach the gateway.</summary>
    public FloorAccess Access => new(Gateway.BaseAddress!, MobileKey, AdminKey);

    public static Task<SimulatedCenter> Start(Func<SimulatorOptions, SimulatorOptions>? change = null, params string[] settings) => Start(null, change, settings);

    /// <summary>Starts both, and asks of the gateway what a scenario needs before time begins to run.</summary>
    public static async Task<SimulatedCenter> Start(Scenario? scenario, Func<SimulatorOptions, SimulatorOptions>? change = null, params string[] settings)
    {
        var url = FreeUrl();
        var options = new SimulatorOptions { Url = url };
        var gateway = new RunningGateway
        {
            Settings =
            [
                "--environment=Development",
                $"--Vonage:ApiBaseUrl={url}",
                $"--Vonage:RestBaseUrl={url}",
                $"--Vonage:SignatureSecret={options.SignatureSecret}",
                "--Vonage:Webhooks:AllowUnsigned=false",
                $"--ContactCenter:AdminApiKey={AdminKey}",
                $"--ContactCenter:MobileApiKey={MobileKey}",
                .. settings,
            ],
        };
        await gateway.InitializeAsync();
        options = options with { Gateway = gateway.Http.BaseAddress! };
        if (scenario is not null)
        {
            await ScenarioSetup.Do(options.Gateway, scenario, AdminKey, TestContext.Current.CancellationToken);
        }

        var simulator = SimulatorHost.Create(change?.Invoke(options) ?? options, TimeProvider.System);
        var center = new SimulatedCenter(gateway, simulator);
        await simulator.Start();
        return center;
    }

    /// <summary>Does something on the platform's own thread.</summary>
    public Task<T> Do<T>(Func<SimulatorHost, T> act) => Simulator.Loop.Ask(() => act(Simulator));

    /// <summary>Brings app users online.</summary>
    public Task Online(params string[] users) => Do(simulator =>
    {
        foreach (var user in users)
        {
            simulator.Application.Users[user].Sessions = 1;
        }

        return true;
    });

    /// <summary>Waits until a leg hears something whose text or kind contains <paramref name="what"/>.</summary>
    public Task Hears(string leg, string what) =>
        Until($"{leg} hears '{what}'", seen => seen is HearingChanged heard && heard.LegId == leg && $"{heard.Kind} {heard.What}".Contains(what, StringComparison.Ordinal));

    /// <summary>Waits for an outbound leg to somebody, and returns it.</summary>
    public async Task<string> Rings(string to) =>
        ((LegStarted)await Until($"{to} rings", seen => seen is LegStarted { Direction: LegDirection.Outbound } leg && leg.To == to)).LegId;

    /// <summary>Waits for an observation, past ones included.</summary>
    public async Task<Observation> Until(string what, Func<Observation, bool> isIt)
    {
        using var deadline = new CancellationTokenSource(Limit, TimeProvider.System);
        while (true)
        {
            lock (_seen)
            {
                if (_seen.Find(seen => isIt(seen)) is { } found)
                {
                    return found;
                }
            }

            try
            {
                await _news.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Not within {Limit.TotalSeconds:0} s: {what}. Seen:\n{Story()}");
            }
        }
    }

    /// <summary>Stops the gateway and starts it again, while the platform goes on.</summary>
    public Task RestartGateway() => _gateway.Restart();

    /// <summary>What a leg heard so far, one after the other.</summary>
    public string Heard(string leg)
    {
        lock (_seen)
        {
            return string.Join(" | ", _seen.OfType<HearingChanged>().Where(heard => heard.LegId == leg).Select(heard => $"{heard.Kind} {heard.What}".Trim()));
        }
    }

    /// <summary>Asks something of the gateway as its administrator.</summary>
    public async Task<JsonElement> Administer(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Api-Key", AdminKey);
        using var reply = await Gateway.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(reply.IsSuccessStatusCode, $"{method} {path}: {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    /// <summary>What was seen so far, a line each.</summary>
    public string Story()
    {
        lock (_seen)
        {
            return string.Join('\n', _seen.TakeLast(80));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        await _gateway.DisposeAsync();
        _news.Dispose();
    }

    private void Keep(Observation observation)
    {
        lock (_seen)
        {
            if (_seen.Count == MostKept)
            {
                return;
            }

            _seen.Add(observation);
        }

        _news.Release();
    }

    private static string FreeUrl()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
    }
}
