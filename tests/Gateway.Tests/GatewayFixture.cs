using ContactCenter.Gateway.Tests.VonageApi;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ContactCenter.Gateway.Tests.GatewayFixture))]

namespace ContactCenter.Gateway.Tests;

/// <summary>
/// The whole gateway in this process, in local mode, on a database of its own that goes with it. All tests of the assembly share one
/// as a constructor parameter, each with ids of its own; a test that needs other settings makes its own.
/// </summary>
public class GatewayFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string MobileKey = "mobile-key-of-the-tests";
    public const string AdminKey = "admin-key-of-the-tests";

    private readonly string _directory = Directory.CreateTempSubdirectory("contact-center-").FullName;
    private readonly Dictionary<string, string> _settings = new()
    {
        ["ContactCenter:MobileApiKey"] = MobileKey,
        ["ContactCenter:AdminApiKey"] = AdminKey,
        ["ContactCenter:SignInsPerMinute"] = "100000",

        // Tests say what is true, not how fast a busy machine is.
        ["ContactCenter:Durability:StorageTimeout"] = "00:00:10",
        ["Orleans:Messaging:ResponseTimeout"] = "00:00:15",
    };

    private Action<IServiceCollection>? _services;
    private IHost? _host;

    /// <summary>Sets a key of the configuration; before the first client.</summary>
    public GatewayFixture With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Leaves a key of the configuration out; before the first client.</summary>
    public GatewayFixture Without(string key)
    {
        _settings.Remove(key);
        return this;
    }

    /// <summary>Changes services; before the first client.</summary>
    public GatewayFixture With(Action<IServiceCollection> services)
    {
        _services += services;
        return this;
    }

    /// <summary>An account whose platform is the given stub.</summary>
    internal GatewayFixture WithAccount(HttpMessageHandler platform) =>
        WithCredentials(platform)
        .With("Vonage:ApplicationId", Tokens.Keys.ApplicationId)
        .With("Vonage:PrivateKey", Tokens.Keys.ExportPrivateKeyPem());

    /// <summary>An account without an application; its platform is the given stub.</summary>
    internal GatewayFixture WithCredentials(HttpMessageHandler platform) =>
        With("Vonage:ApiKey", "key1")
        .With("Vonage:ApiSecret", "secret1")
        .With("Vonage:ApiBaseUrl", "https://vonage.test")
        .With("ContactCenter:PublicUrl", "https://calls.test")
        .With(services => services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => platform)));

    /// <summary>Nothing is asked of the platform but by the test: the comparison of living legs would take prepared answers once calls are in progress.</summary>
    internal GatewayFixture WithoutSweeps() => With(services => services.Remove(services.Single(
        service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "LegSweeper")));

    /// <summary>To look at grains directly.</summary>
    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>A machine client that bears the admin key.</summary>
    public HttpClient Admin()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", AdminKey);
        return client;
    }

    protected override IHost CreateHost(IHostBuilder builder) => _host = base.CreateHost(builder);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development").UseSetting("ContactCenter:DataDirectory", _directory);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        if (_services is { } services)
        {
            builder.ConfigureTestServices(services);
        }
    }

    /// <summary>Starts the shared gateway before the first test asks for it, as many may at once.</summary>
    public ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }

    // The factory asks the program to end and ends its host at the same time; a silo that is ended twice waits for a second and spins in it.
    private async Task Ended()
    {
        if (_host is null)
        {
            return;
        }

        var life = _host.Services.GetRequiredService<IHostApplicationLifetime>();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var _ = life.ApplicationStopped.Register(ended.SetResult);
        life.StopApplication();
        await ended.Task;
    }

    public override async ValueTask DisposeAsync()
    {
        await Ended();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }
}
