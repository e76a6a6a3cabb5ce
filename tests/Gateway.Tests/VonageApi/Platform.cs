using ContactCenter.VonageApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.VonageApi;

/// <summary>The clients as they are registered, with a scripted platform behind them.</summary>
internal sealed class Platform : IDisposable
{
    public static readonly string Pem = Tokens.Keys.ExportPrivateKeyPem();

    private readonly Lazy<ServiceProvider> _services;
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["Vonage:ApplicationId"] = Tokens.Keys.ApplicationId,
        ["Vonage:PrivateKey"] = Pem,
        ["Vonage:ApiKey"] = "key1",
        ["Vonage:ApiSecret"] = "secret1",
        ["Vonage:ApiBaseUrl"] = "https://vonage.test",
        ["Vonage:RestBaseUrl"] = "https://rest.vonage.test",
    };

    private TimeProvider? _clock;

    public Platform() => _services = new(() =>
    {
        var services = new ServiceCollection();
        services.AddLogging();
        if (_clock is { } clock)
        {
            services.AddSingleton(clock);
        }

        services.AddVonageApi(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());
        services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => Stub));
        return services.BuildServiceProvider();
    });

    public StubPlatform Stub { get; } = new();

    public Platform Answer(int status, string body = "", int? retryAfter = null)
    {
        Stub.Answer(status, body, retryAfter);
        return this;
    }

    /// <summary>Sets or removes a key; before the first client.</summary>
    public Platform With(string key, string? value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Nothing is configured at all.</summary>
    public Platform WithoutAccount()
    {
        _settings.Clear();
        return this;
    }

    /// <summary>Sets the time of calls; before the first client.</summary>
    public Platform With(TimeProvider clock)
    {
        _clock = clock;
        return this;
    }

    public T Client<T>()
        where T : notnull => _services.Value.GetRequiredService<T>();

    public void Dispose()
    {
        if (_services.IsValueCreated)
        {
            _services.Value.Dispose();
        }

        Stub.Dispose();
    }
}
