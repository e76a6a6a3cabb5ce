using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace ContactCenter.Crash.Tests.Calls;

/// <summary>A phone caller, as the platform tells of one: sends the webhooks of the call and remembers what was acknowledged.</summary>
internal sealed class Caller
{
    private static readonly DateTimeOffset FirstEvent = new(2026, 7, 1, 20, 45, 35, TimeSpan.Zero);
    private readonly ConcurrentQueue<SentEvent> _events = new();
    private readonly ConcurrentQueue<DateTimeOffset> _digits = new();
    private int _sent;

    /// <summary>Leg id: 32 hex characters, as of phone callers (facts §0).</summary>
    public string Uuid { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The call's own conversation.</summary>
    public string Conversation { get; } = $"CON-{Guid.NewGuid()}";

    /// <summary>Every event sent so far.</summary>
    public IReadOnlyCollection<SentEvent> Events => _events;

    /// <summary>Timestamps of the digits that were answered with a connection, and so were taken in.</summary>
    public IReadOnlyCollection<DateTimeOffset> DigitsTaken => _digits;

    /// <summary>The NCCO heard last.</summary>
    public Ncco Heard { get; private set; } = null!;

    /// <summary>The answer webhook; <see cref="Heard"/> is the NCCO.</summary>
    public Task<Reply> Answer(HttpClient gateway) => Listen(gateway, "/webhooks/answer", new
    {
        to = "447700900001",
        from = "447700900002",
        uuid = Uuid,
        conversation_uuid = Conversation,
        region_url = "https://api-us-3.vonage.com",
    });

    /// <summary>A status event of the caller's leg.</summary>
    public async Task<Reply> Event(HttpClient gateway, string status)
    {
        var at = FirstEvent + TimeSpan.FromMilliseconds(Interlocked.Increment(ref _sent));
        var reply = await Send(gateway, "/webhooks/event", Body(status, at));
        _events.Enqueue(new(status, at, reply.IsAcknowledged));
        return reply;
    }

    /// <summary>Sends the events that nobody acknowledged again, as the platform does (facts §2.1).</summary>
    public async Task Repeat(HttpClient gateway)
    {
        foreach (var lost in _events.Where(e => !e.IsAcknowledged))
        {
            var reply = await Send(gateway, "/webhooks/event", Body(lost.Status, lost.Timestamp));
            Assert.True(reply.IsAcknowledged, $"{lost.Status} was answered with {reply.Status} when it was repeated");
        }
    }

    /// <summary>Presses a digit while <see cref="Heard"/> asks for one.</summary>
    public async Task<Reply> Press(HttpClient gateway, string digits)
    {
        Assert.NotNull(Heard.InputUrl);
        var at = FirstEvent + TimeSpan.FromMilliseconds(Interlocked.Increment(ref _sent));
        var reply = await Listen(gateway, Heard.InputUrl.PathAndQuery, new
        {
            from = "447700900002",
            to = "447700900001",
            uuid = Uuid,
            conversation_uuid = Conversation,
            timestamp = Text(at),
            dtmf = new { digits, timed_out = false },
            speech = new { },
        });
        if (reply.IsAcknowledged && Heard.ConnectedUser is not null)
        {
            _digits.Enqueue(at);
        }

        return reply;
    }

    /// <summary>The request to go on that stands in <see cref="Heard"/>.</summary>
    public Task<Reply> Resume(HttpClient gateway)
    {
        var (payload, url) = Heard.Resume!.Value;
        return Listen(gateway, url.PathAndQuery, new { payload, conversation_uuid = Conversation, timestamp = Text(FirstEvent) });
    }

    private async Task<Reply> Listen(HttpClient gateway, string path, object body)
    {
        var reply = await Send(gateway, path, body);
        if (reply is { IsAcknowledged: true, Body.Length: > 0 })
        {
            Heard = new Ncco(reply.Body);
        }

        return reply;
    }

    private static async Task<Reply> Send(HttpClient gateway, string path, object body)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await gateway.PostAsJsonAsync(path, body);
            return new(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(), Stopwatch.GetElapsedTime(started));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new(null, [], Stopwatch.GetElapsedTime(started));
        }
    }

    private object Body(string status, DateTimeOffset at) => new
    {
        headers = new { },
        from = "447700900002",
        to = "447700900001",
        uuid = Uuid,
        conversation_uuid = Conversation,
        status,
        direction = "inbound",
        timestamp = Text(at),
    };

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
