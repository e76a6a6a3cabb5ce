using System.Text.Json;
using System.Threading.Channels;
using ContactCenter.Simulator.Face.View;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>
/// The world as server-sent events: first everything (or, after <c>Last-Event-ID</c>, what changed since), then changes, at most ten a second:
/// what changes twice in between is told once.
/// </summary>
internal sealed class LiveFeed(ISimLoop loop, WorldView world, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>Everything, once.</summary>
    public async Task<IResult> State() => TypedResults.Bytes((await Read(null)).Json, "application/json");

    /// <summary>Everything and what follows, until the reader goes.</summary>
    public async Task Stream(HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        changes.Writer.TryWrite(true);
        var watch = await loop.Ask(() => world.Watch(() => changes.Writer.TryWrite(true)));
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            var version = (string?)http.Request.Headers["Last-Event-ID"];
            while (true)
            {
                if (await IsChanged(changes.Reader, end.Token))
                {
                    (var json, version) = await Read(version);
                    await Write(http.Response, version, json, end.Token);
                    await http.Response.Body.FlushAsync(end.Token);
                    await Task.Delay(Pause, clock, end.Token);
                }
                else
                {
                    await http.Response.WriteAsync(": still here\n\n", end.Token);
                    await http.Response.Body.FlushAsync(end.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The reader went, or the simulator ends.
        }
        finally
        {
            loop.Post(watch.Dispose);
        }
    }

    private Task<(byte[] Json, string Version)> Read(string? since) => loop.Ask(() =>
    {
        // Written on the loop: the items change there.
        var changes = world.Since(since);
        return (JsonSerializer.SerializeToUtf8Bytes(changes, Json.Options), changes.Version);
    });

    private async Task<bool> IsChanged(ChannelReader<bool> changes, CancellationToken end)
    {
        using var silence = new CancellationTokenSource(Silence, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, end);
        try
        {
            return await changes.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task Write(HttpResponse response, string version, byte[] json, CancellationToken end)
    {
        await response.WriteAsync($"id: {version}\nevent: world\ndata: ", end);
        await response.Body.WriteAsync(json, end);
        await response.WriteAsync("\n\n", end);
    }
}
