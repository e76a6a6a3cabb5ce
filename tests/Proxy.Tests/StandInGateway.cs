using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Proxy.Tests;

/// <summary>A gateway that answers as told; asked for its health it says what <see cref="IsReady"/> says.</summary>
internal sealed class StandInGateway : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandInGateway(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public bool IsReady { get; set; } = true;

    /// <summary>Done once it was asked for its health.</summary>
    public TaskCompletionSource Checked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Paths asked for, without those of its health.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public static async Task<StandInGateway> Start(RequestDelegate serve)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var gateway = new StandInGateway(builder.Build());
        gateway._app.Run(context =>
        {
            if (context.Request.Path == "/health/ready")
            {
                context.Response.StatusCode = gateway.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
                gateway.Checked.TrySetResult();
                return Task.CompletedTask;
            }

            gateway.Asked.Enqueue(context.Request.Path);
            return serve(context);
        });
        await gateway._app.StartAsync();
        return gateway;
    }

    public static Task<StandInGateway> Echoing() => Start(context => context.Request.Body.CopyToAsync(context.Response.Body));

    /// <summary>Ends the connection of whatever it is asked, before an answer.</summary>
    public static Task<StandInGateway> Dying() => Start(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
