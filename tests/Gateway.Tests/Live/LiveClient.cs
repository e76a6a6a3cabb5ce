using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace ContactCenter.Gateway.Tests.Live;

/// <summary>A client of the live feed that keeps the picture as the protocol says, and reads the stream with another's parser.</summary>
internal sealed class LiveClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, Dictionary<string, JsonElement>> _picture = new(StringComparer.Ordinal);
    private HttpResponseMessage? _response;
    private IAsyncEnumerator<SseItem<string>>? _events;

    public string? LastEventId { get; private set; }

    public List<string> Events { get; } = [];

    public IReadOnlyDictionary<string, JsonElement> this[string topic] => _picture.GetValueOrDefault(topic) ?? [];

    public bool Knows(string topic) => _picture.ContainsKey(topic);

    public async Task Connect(HttpClient client, string url = "/api/v1/live", string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId ?? LastEventId);
        _response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (_response.StatusCode, _response.Content.Headers.ContentType?.MediaType));
        _events = SseParser.Create(await _response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
    }

    /// <summary>Reads until it holds.</summary>
    public async Task Until(Func<bool> holds, string what)
    {
        while (!holds())
        {
            Assert.True(await _events!.MoveNextAsync().AsTask().WaitAsync(Patience, TimeProvider.System), $"The stream ended before: {what}");
            Take(_events.Current);
        }
    }

    /// <summary>True when the stream ends; what it still says is taken.</summary>
    public async Task<bool> Ends()
    {
        while (await _events!.MoveNextAsync().AsTask().WaitAsync(Patience, TimeProvider.System))
        {
            Take(_events.Current);
        }

        return true;
    }

    public void Dispose() => _response?.Dispose();

    private void Take(SseItem<string> item)
    {
        var data = JsonElement.Parse(item.Data);
        var topic = data.GetProperty("topic").GetString()!;
        Events.Add($"{item.EventType} {topic}");
        if (item.EventType == "snapshot")
        {
            _picture[topic] = new(StringComparer.Ordinal);
        }

        foreach (var entry in data.GetProperty("items").EnumerateArray())
        {
            _picture[topic][entry.GetProperty("key").GetString()!] = entry.GetProperty("value");
        }

        foreach (var key in data.TryGetProperty("gone", out var gone) ? gone.EnumerateArray().Select(k => k.GetString()!) : [])
        {
            _picture[topic].Remove(key);
        }

        LastEventId = item.EventId ?? LastEventId;
    }
}
