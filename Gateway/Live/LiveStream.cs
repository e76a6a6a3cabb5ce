using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Live;

/// <summary>
/// One client's stream. It keeps what the client has, and nothing of what is to be sent: a client that reads slowly is next told the newest of what
/// changed meanwhile.
/// </summary>
internal sealed class LiveStream(LiveFeed feed, IReadOnlyList<string> topics, Caller caller, string? lastEventId, TimeProvider clock, MachineClock machine) : IResult
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private readonly OwnPart? _own = caller.Agent is { } agent ? new OwnPart(agent) : null;

    // Of an agent nobody remembers what it was shown.
    private readonly LivePosition _position = LivePosition.Parse(caller.Agent is null ? lastEventId : null);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        using var use = feed.Begin();
        try
        {
            await Run(response.BodyWriter, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client went, or we do; it comes back with the id of the last event.
        }
    }

    private async Task Run(PipeWriter output, CancellationToken end)
    {
        output.Write(LiveEvents.Hello.Span);
        await output.FlushAsync(end);
        while (!IsOver())
        {
            var changed = feed.Changed;
            if (!await SendNews(output, end) && !await Within(changed, end))
            {
                output.Write(LiveEvents.Heartbeat.Span);
                await output.FlushAsync(end);
            }
        }
    }

    // An agent's token ends. An operator's session is made new when the client comes again in its second half, so that a wallboard goes on for ever.
    private bool IsOver() => caller.Until <= clock.GetUtcNow() || caller.SessionEnds - ConsoleSession.Life / 2 + Margin <= machine.Time.GetUtcNow();

    // A part at a time: while it is on its way, what follows may still change.
    private async Task<bool> SendNews(PipeWriter output, CancellationToken end)
    {
        var sent = false;
        foreach (var topic in topics)
        {
            LiveChunk? chunk;
            do
            {
                var before = _position[topic];
                if ((chunk = feed[topic].Since(before, LiveFeed.PartSize)) is null || chunk.Part.Next == before)
                {
                    break;
                }

                _position[topic] = chunk.Part.Next;
                if ((_own is null ? chunk.Event(topic) : _own.Event(topic, chunk.Part)) is { } text)
                {
                    output.Write(text);
                    output.Write(Id());
                    await output.FlushAsync(end);
                    sent = true;
                }
            }
            while (chunk.Part.HasMore);
        }

        return sent;
    }

    // Without an id the client keeps the one before, from which it gets the whole again.
    private byte[] Id() => Encoding.ASCII.GetBytes(_position.IsBetween || _own is not null ? "\n" : $"id: {_position}\n\n");

    private async Task<bool> Within(Task changed, CancellationToken end)
    {
        try
        {
            await changed.WaitAsync(Silence, machine.Time, end);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
