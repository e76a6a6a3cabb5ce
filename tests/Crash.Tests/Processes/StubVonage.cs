using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Answers in the platform's place: users are created.</summary>
internal sealed class StubVonage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubVonage(WebApplication app) => _app = app;

    /// <summary>Base of its REST API.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>The authorization of each request that created a user.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    public static async Task<StubVonage> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var stub = new StubVonage(builder.Build());
        stub._app.UseRouting();
        stub._app.MapPost("/v1/users", stub.CreateUser);
        await stub._app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CreateUser(HttpContext context)
    {
        Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
        var user = await context.Request.ReadFromJsonAsync<Dictionary<string, object>>();
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = $"USR-{Guid.NewGuid()}", name = user!["name"] });
    }
}
