using ContactCenter.Gateway.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

[assembly: Trait("Machine", "Alone")]

namespace ContactCenter.EndToEnd.Tests;

/// <summary>The product as it ships, on a free port and an empty database, in local mode; only unsigned webhooks are let in.</summary>
public sealed class RunningGateway : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("contact-center-").FullName;
    private WebApplication? _app;
    private HttpClient? _http;

    /// <summary>The platform's connection.</summary>
    public HttpClient Http => _http ?? throw new InvalidOperationException("The gateway was not started.");

    /// <summary>The grains behind it.</summary>
    public IGrainFactory Grains => _app!.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Further settings, as of the command line.</summary>
    internal IReadOnlyList<string> Settings { get; init; } = ["--Vonage:Webhooks:AllowUnsigned=true"];

    public async ValueTask InitializeAsync()
    {
        await Start("http://127.0.0.1:0");
        _http = new HttpClient { BaseAddress = new Uri(_app!.Urls.First()) };
    }

    /// <summary>Stops it in good order, and starts it again at the same address with what it had stored.</summary>
    public async Task Restart()
    {
        await Stop();
        await Start(Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
    }

    private async Task Start(string url)
    {
        var builder = GatewayHost.CreateBuilder(
        [
            $"--urls={url}",
            $"--ContactCenter:DataDirectory={_data}",

            // One app user plays thousands of calls a minute.
            "--Dialling:CallsPerMinute=100000",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Orleans=Error",
            "--Logging:LogLevel:Microsoft.Hosting=Error",
            .. Settings,
        ]);
        _app = builder.Build();
        _app.MapGateway();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await Stop();
        Directory.Delete(_data, recursive: true);
    }

    private async Task Stop()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }
}
