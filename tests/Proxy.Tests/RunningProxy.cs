using System.Globalization;
using ContactCenter.Proxy.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Proxy.Tests;

/// <summary>The whole proxy on a port of its own, in front of the given gateways.</summary>
internal sealed class RunningProxy : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningProxy(WebApplication app) => _app = app;

    public HttpClient Client { get; private set; } = null!;

    public Uri Url => Client.BaseAddress!;

    public static Task<RunningProxy> Before(params string[] gateways) => Start(gateways, []);

    public static async Task<RunningProxy> Start(IReadOnlyList<string> gateways, params string[] settings)
    {
        string[] args =
        [
            "--urls", "http://127.0.0.1:0",
            .. gateways.Select((address, i) => string.Create(CultureInfo.InvariantCulture, $"--Proxy:Gateways:{i}={address}")),
            .. settings,
        ];
        var builder = ProxyHost.CreateBuilder(args);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapProxy();
        await app.StartAsync();
        return new RunningProxy(app) { Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) } };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
