using ContactCenter.Simulator.ClientSdk;
using ContactCenter.Simulator.Face;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Rest;
using ContactCenter.Simulator.Time;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Hosting;

/// <summary>A whole simulator: the platform on its loop, and the web server with REST and whatever is mapped beside it.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly SocketsHttpHandler? _clockHandler;
    private Task _running = Task.CompletedTask;

    private SimulatorHost(WebApplication app, SimLoop loop, SocketsHttpHandler? clockHandler)
    {
        (App, Loop, _clockHandler) = (app, loop, clockHandler);
        Journal = app.Services.GetRequiredService<Journal>();
        Account = app.Services.GetRequiredService<SimAccount>();
        Platform = app.Services.GetRequiredService<IVoicePlatform>();
        Dice = app.Services.GetRequiredService<NuisanceDice>();
        Options = app.Services.GetRequiredService<SimulatorOptions>();
    }

    /// <summary>The web server; map further endpoints before <see cref="Start"/>.</summary>
    public WebApplication App { get; }

    /// <summary>Its one thread and its time.</summary>
    public SimLoop Loop { get; }

    /// <summary>Tells what happens.</summary>
    public Journal Journal { get; }

    /// <summary>What there is at Vonage.</summary>
    public SimAccount Account { get; }

    /// <summary>What people and REST can do.</summary>
    public IVoicePlatform Platform { get; }

    /// <summary>Decides when nuisances happen.</summary>
    public NuisanceDice Dice { get; }

    /// <summary>What it was made of.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The application that was there at the start.</summary>
    public SimApplication Application => Account.Applications[Options.ApplicationId];

    /// <summary>Where it listens, once it was started.</summary>
    public Uri Url => new(App.Urls.First());

    /// <summary>Puts a simulator together; nothing runs yet.</summary>
    /// <param name="options">What it is made of.</param>
    /// <param name="clock">Real time.</param>
    /// <param name="wrap">Gets the gateway's clock of a driven run and says which to use; null: that one.</param>
    public static SimulatorHost Create(SimulatorOptions options, TimeProvider clock, Func<IGatewayClock, IGatewayClock>? wrap = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        SocketsHttpHandler? clockHandler = options.IsDriven ? new() : null;
        var loop = MakeLoop(options, clock, clockHandler, wrap ?? (static theirs => theirs));
        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(clock);
        services.AddSingleton<ISimLoop>(loop);
        services.AddSingleton<Journal>();
        services.AddSingleton(FirstAccount.Create(options));
        services.AddSingleton(new NuisanceDice(options.Nuisances, options.Seed));
        services.AddSingleton(new LegLimiter(loop, options.LegsPerSecond));
        services.AddSingleton(options.IsDriven ? WebhookOptions.ForDrivenTime : new WebhookOptions());
        services.AddSingleton<IWebhooks, WebhookDelivery>();
        services.AddSingleton(s => PlatformOptions(options, s.GetRequiredService<NuisanceDice>()));
        services.AddSingleton<IVoicePlatform>(s => ActivatorUtilities.CreateInstance<VoicePlatform>(s));
        services.AddRest();
        services.AddFace();
        services.AddClientSdk();
        var host = new SimulatorHost(builder.Build(), loop, clockHandler);
        host.App.MapClientSdk();
        host.App.MapRest();
        host.App.MapFace();
        return host;
    }

    /// <summary>Starts the web server, and the loop behind it.</summary>
    /// <exception cref="IOException">The address is taken; the message names it.</exception>
    public async Task Start()
    {
        await App.StartAsync();
        _running = Loop.Run();
    }

    /// <summary>Plays an app of each user of the first application on the page, so that they ring.</summary>
    public Task LogInUsers() => Loop.Ask(() =>
    {
        var sessions = App.Services.GetRequiredService<UserSessions>();
        foreach (var user in Application.Users.Values)
        {
            sessions.LogInOnPage(user);
        }

        return true;
    });

    /// <summary>Ends the loop, then the server.</summary>
    public async ValueTask DisposeAsync()
    {
        Loop.Stop();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await App.StopAsync();
        await App.DisposeAsync();
        Loop.Dispose();
        _clockHandler?.Dispose();
    }

    private static SimLoop MakeLoop(SimulatorOptions options, TimeProvider clock, SocketsHttpHandler? handler, Func<IGatewayClock, IGatewayClock> wrap) => handler is null
        ? new RealTimeLoop(clock)
        : new DrivenLoop(
            wrap(new HttpGatewayClock(new HttpClient(handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(30) }, options.Gateway)),
            new DrivenOptions { Start = options.DrivenFrom ?? clock.GetUtcNow() },
            clock);

    private static PlatformOptions PlatformOptions(SimulatorOptions options, NuisanceDice dice) => new()
    {
        Seed = options.Seed,
        Doubts = options.Doubts,
        FarEnds = options.FarEnds,
        RegionUrl = options.RegionUrl ?? options.Url.TrimEnd('/'),
        RefusesEarly = _ => dice.Happens(Nuisance.EarlyBadRequest),
        GoesOffline = () => dice.Happens(Nuisance.OfflineUser),
    };
}
