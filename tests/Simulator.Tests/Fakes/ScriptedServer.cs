using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Simulator.Tests.Fakes;

/// <summary>A real HTTP server on a free port of this machine, which answers as its script says and keeps what it got.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _script = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private ScriptedServer(WebApplication app) => _app = app;

    /// <summary>A request that came in.</summary>
    public sealed record Request(string Method, string Path, string Query, string Body, string? Authorization, string? ContentType);

    /// <summary>All requests, in order of arrival.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>Base URL, without a slash at its end.</summary>
    public string Url => _app.Urls.First();

    /// <summary>Starts one.</summary>
    public static async Task<ScriptedServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new ScriptedServer(builder.Build());
        server._app.Run(server.Serve);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers a path with these, one after the other, then with 200 and no body.</summary>
    public ScriptedServer On(string path, params Func<HttpContext, Task>[] answers)
    {
        var queue = _script.GetOrAdd(path, _ => new());
        foreach (var answer in answers)
        {
            queue.Enqueue(answer);
        }

        return this;
    }

    /// <summary>A status without a body.</summary>
    public static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>200 with a body.</summary>
    public static Func<HttpContext, Task> Body(string text, string type = "application/json") => context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    };

    /// <summary>Closes the connection without an answer.</summary>
    public static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Never answers.</summary>
    public static async Task Hang(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task Serve(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Requests.Enqueue(new(
            context.Request.Method, context.Request.Path, context.Request.QueryString.Value ?? "", body,
            context.Request.Headers.Authorization.FirstOrDefault(), context.Request.ContentType));
        if (_script.TryGetValue(context.Request.Path, out var queue) && queue.TryDequeue(out var answer))
        {
            await answer(context);
        }
    }
}
