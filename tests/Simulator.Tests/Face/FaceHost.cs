using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Simulator.ClientSdk;
using ContactCenter.Simulator.Face;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Rest;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Simulator.Tests.Face;

/// <summary>The face over the real platform in real time, on a free port, with webhooks that the test answers.</summary>
internal sealed class FaceHost : IAsyncDisposable
{
    public const string Number = "442079460000";
    private readonly WebApplication _app;
    private readonly RealTimeLoop _loop = new(TimeProvider.System);

    private FaceHost()
    {
        Webhooks = new FakeWebhooks(_loop) { Latency = TimeSpan.FromMilliseconds(1) };
        Account = FirstAccount.Create(Options);
        var platform = new VoicePlatform(_loop, Webhooks, Journal, Account, new PlatformOptions(), new LegLimiter(_loop, 0));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ISimLoop>(_loop);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(Journal);
        builder.Services.AddSingleton(Account);
        builder.Services.AddSingleton(Options);
        builder.Services.AddSingleton<IVoicePlatform>(platform);
        builder.Services.AddSingleton<TokenCheck>();
        builder.Services.AddFace();
        builder.Services.AddClientSdk();
        _app = builder.Build();
        _app.MapClientSdk();
        _app.MapFace();
    }

    public SimulatorOptions Options { get; } = new();

    /// <summary>Moves pings and pauses of the feed; calls take real time.</summary>
    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.Zero };

    public Journal Journal { get; } = new();

    public SimAccount Account { get; }

    public FakeWebhooks Webhooks { get; }

    public HttpClient Http { get; private set; } = null!;

    public static async Task<FaceHost> Start()
    {
        var host = new FaceHost();
        _ = host._loop.Run();
        await host._app.StartAsync();
        host.Http = new HttpClient { BaseAddress = new Uri(host._app.Urls.First()) };
        return host;
    }

    public Task<T> Ask<T>(Func<T> question) => _loop.Ask(question);

    public async Task<string> Dial(string ncco)
    {
        Webhooks.Reply(WebhookKind.Answer, ncco);
        using var answer = await Http.PostAsJsonAsync("/control/calls", new { from = "447700900001", to = Number });
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("leg").GetString()!;
    }

    public async Task<JsonElement> State() => await Http.GetFromJsonAsync<JsonElement>("/control/state");

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _loop.Stop();
        await _loop.Completion;
        _loop.Dispose();
    }
}
