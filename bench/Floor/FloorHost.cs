using System.Diagnostics;
using System.Globalization;
using System.Text;
using ContactCenter.Bench.Load;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Hosting;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.VonageApi;
using Orleans.Storage;

namespace ContactCenter.Bench.Floor;

/// <summary>The real grains in one process, as the product hosts them, with one queue, its agents and its callers; the platform is a <see cref="StandInPlatform"/>.</summary>
internal sealed class FloorHost : IAsyncDisposable
{
    private const string Queue = "floor";
    private const int AtOnce = 64;
    private readonly WebApplication _app;
    private readonly RedisProcess? _redis;
    private CountedStorage? _storage;

    private FloorHost(WebApplication app, StandInPlatform platform, RedisProcess? redis)
    {
        (_app, Platform, _redis) = (app, platform, redis);
        Grains = app.Services.GetRequiredService<IGrainFactory>();
    }

    public IGrainFactory Grains { get; }

    public StandInPlatform Platform { get; }

    public CountedStorage Storage => _storage ??= (CountedStorage)_app.Services.GetRequiredKeyedService<IGrainStorage>("Default");

    /// <summary>The gateway with the silo inside, on its SQLite file.</summary>
    public static Task<FloorHost> Embedded(ScratchDirectory scratch) =>
        Start(GatewayHost.CreateBuilder([.. Common, "--ContactCenter:DataDirectory", scratch.Directory("floor")]), null);

    /// <summary>A silo on Redis, as Silo/appsettings.json sets it.</summary>
    public static async Task<FloorHost> OnRedis(ScratchDirectory scratch)
    {
        var redis = await RedisProcess.Start(scratch.Directory("redis"));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = Common, ContentRootPath = AppContext.BaseDirectory });
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:redis"] = $"127.0.0.1:{redis.Port},abortConnect=false,asyncTimeout=1500,syncTimeout=1500,connectTimeout=1500",
            ["Orleans:ClusterId"] = "bench",
            ["Orleans:ServiceId"] = "bench",
        };
        foreach (var section in (string[])["Clustering", "Reminders", "GrainStorage:Default"])
        {
            (settings[$"Orleans:{section}:ProviderType"], settings[$"Orleans:{section}:ConnectionName"]) = ("Redis", "redis");
        }

        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSharedApplicationKeys();
        builder.Services.AddVonageApi(builder.Configuration);
        builder.UseOrleans(silo => silo.AddContactCenterGrains());
        return await Start(builder, redis);
    }

    public static string Agent(int number) => string.Create(CultureInfo.InvariantCulture, $"agent-{number:00000}");

    /// <summary>Agents of the queue, signed in and away.</summary>
    public async Task Hire(int from, int count)
    {
        await Each(from, count, async number =>
        {
            var name = Agent(number);
            await Grains.GetGrain<IAgentGrain>(name).Register(null);
            Done(await Grains.GetGrain<IAgentDesk>(name).Assign(new() { OperationId = "hire", Queues = new() { [Queue] = 1 } }));
            Done(await Grains.GetGrain<IAgentDesk>(name).SetPresence(new() { OperationId = "sign-in", Presence = "away", Reason = "break" }));
        });
    }

    /// <summary>Callers whose flow put them into the queue, with all that the platform tells of their legs until they hear music.</summary>
    public Task Queued(int from, int count) => Each(from, count, async number =>
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-4000-8000-0123456789ab");
        var leg = $$"""{"to":"442079460000","from":"4477009{{number:00000}}","uuid":"{{id}}","conversation_uuid":"CON-{{id}}" """;
        var at = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var call = Grains.GetGrain<ICallGrain>(id);
        await call.Answer(Message($$"""{{leg}},"endpoint_type":"phone"}"""));
        await call.Event(Message($$"""{{leg}},"status":"started","direction":"inbound","timestamp":"{{at}}"}"""));
        await call.Event(Message($$"""{{leg}},"status":"answered","direction":"inbound","timestamp":"{{at}}"}"""));
        await call.Event(Message($$"""{"type":"transfer","uuid":"{{id}}","conversation_uuid_from":"CON-{{id}}","conversation_uuid_to":"CON-room-{{id}}","timestamp":"{{at}}"}"""));
    });

    /// <summary>An agent becomes free.</summary>
    public async Task Free(int number) => Done(await Grains.GetGrain<IAgentDesk>(Agent(number)).SetPresence(new() { OperationId = "free", Presence = "available" }));

    /// <summary>Waits until so many callers wait in the queue.</summary>
    public Task UntilWaiting(int callers) => Until($"{callers:N0} callers wait", async () =>
        Waiting(await Grains.GetGrain<IQueueGrain>(Queue).View()) >= callers);

    /// <summary>Waits until so many legs were asked for.</summary>
    public Task UntilRung(int legs) => Until($"{legs:N0} legs are asked for", () => Task.FromResult(Platform.Legs >= legs));

    public static async Task Each(int from, int count, Func<int, Task> act)
    {
        var next = from - 1;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            int mine;
            while ((mine = Interlocked.Increment(ref next)) < from + count)
            {
                await act(mine);
            }
        })));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _redis?.Dispose();
        Platform.Dispose();
    }

    private static string[] Common =>
    [
        "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning",
        "--Logging:LogLevel:ContactCenter.Grains.Platform.LegSweeper", "Error", "--Logging:LogLevel:Polly", "Error", "--Logging:LogLevel:Orleans", "Error",
        "--Vonage:ApiBaseUrl", "http://127.0.0.1:9", "--Vonage:Budget:LegsPerSecond", "10000", "--Vonage:Budget:RequestsPerSecond", "10000",
    ];

    private static async Task<FloorHost> Start(WebApplicationBuilder builder, RedisProcess? redis)
    {
        var platform = new StandInPlatform();
        builder.Services.AddHttpClient(VonageApiRegistration.ClientName).ConfigurePrimaryHttpMessageHandler(() => platform);
        Count(builder.Services);
        var host = new FloorHost(builder.Build(), platform, redis);
        await host._app.StartAsync();
        await host.Open();
        return host;
    }

    private static void Count(IServiceCollection services)
    {
        var known = services.Last(service => service.ServiceType == typeof(IGrainStorage) && service.IsKeyedService && Equals(service.ServiceKey, "Default"));
        services.Remove(known);
        services.AddKeyedSingleton<IGrainStorage>("Default", (provider, key) => new CountedStorage((IGrainStorage)known.KeyedImplementationFactory!(provider, key)));
    }

    private async Task Open()
    {
        Done(await Grains.GetGrain<IQueueGrain>(Queue).Change(new() { OperationId = "open", Settings = """{"ringSeconds":120}"""u8.ToArray() }));
        Done(await Grains.GetGrain<IFlowGrain>(Queue).Publish(new()
        {
            OperationId = "open",
            BasedOn = 0,
            Document = """{"name":"Floor","caller":"wait","steps":{"wait":{"type":"queue","queue":"floor"}}}"""u8.ToArray(),
        }));
        Done(await Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Change(new() { OperationId = "open", DefaultFlow = Queue }));
    }

    private static WebhookMessage Message(string json) => new() { Body = Encoding.UTF8.GetBytes(json), BaseUrl = "http://127.0.0.1:8080" };

    private static int Waiting(JsonReply? view) =>
        view is null ? 0 : System.Text.Json.JsonDocument.Parse(view.Utf8).RootElement.GetProperty("waiting").GetInt32();

    private static async Task Until(string what, Func<Task<bool>> isSo)
    {
        var limit = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (limit.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new TimeoutException($"Not within two minutes: {what}");
            }

            await Task.Delay(5);
        }
    }

    private static void Done(CommandReply reply)
    {
        if (!reply.IsDone)
        {
            throw new InvalidOperationException(string.Join("; ", reply.Refusals.Select(refusal => $"{refusal.Code}: {refusal.Message}")));
        }
    }
}
