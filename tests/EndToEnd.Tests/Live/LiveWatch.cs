using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace ContactCenter.EndToEnd.Tests.Live;

/// <summary>Somebody who looks at <c>/api/v1/live</c>: reads all the time, and keeps the picture and every event.</summary>
internal sealed class LiveWatch : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly Dictionary<(string Topic, string Key), JsonElement> _picture = [];
    private readonly List<LiveEvent> _events = [];
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly HttpResponseMessage _response;
    private readonly Task _reading;

    private LiveWatch(HttpResponseMessage response)
    {
        _response = response;
        _reading = Read();
    }

    /// <summary>Every event so far.</summary>
    public IReadOnlyList<LiveEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>Begins to look.</summary>
    /// <param name="user">With the key or token of who looks.</param>
    /// <param name="topics">Topics, separated by commas; empty: all.</param>
    /// <param name="after">Id of the last event that was seen; null: none.</param>
    public static async Task<LiveWatch> Open(HttpClient user, string topics = "", string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, topics.Length == 0 ? "/api/v1/live" : $"/api/v1/live?topics={topics}");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", after);
        var response = await user.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return new(response);
    }

    /// <summary>How something looks; null: it is not shown.</summary>
    public JsonElement? this[string topic, string key]
    {
        get
        {
            lock (_events)
            {
                return _picture.TryGetValue((topic, key), out var value) ? value : null;
            }
        }
    }

    /// <summary>Keys of a topic that are shown.</summary>
    public IReadOnlyList<string> Keys(string topic)
    {
        lock (_events)
        {
            return [.. _picture.Keys.Where(one => one.Topic == topic).Select(one => one.Key)];
        }
    }

    /// <summary>Waits until something is shown.</summary>
    public async Task Until(string what, Func<bool> isSo)
    {
        using var late = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!isSo())
        {
            try
            {
                await _news.WaitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Not within {Limit.TotalSeconds:0} s: {what}. Shown: {Shown()}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _response.Dispose();
        await _reading;
        _end.Dispose();
        _news.Dispose();
    }

    private async Task Read()
    {
        try
        {
            await foreach (var item in SseParser.Create(await _response.Content.ReadAsStreamAsync(_end.Token)).EnumerateAsync(_end.Token))
            {
                Take(item);
                _news.Release();
            }
        }
        catch (Exception e) when (_end.IsCancellationRequested && e is OperationCanceledException or IOException or ObjectDisposedException or HttpRequestException)
        {
            // Nobody looks any more.
        }
    }

    private void Take(SseItem<string> item)
    {
        var data = JsonElement.Parse(item.Data);
        var topic = data.GetProperty("topic").GetString()!;
        lock (_events)
        {
            _events.Add(new(item.EventType, topic, data.GetProperty("version").GetInt64(), item.EventId));
            if (item.EventType == "snapshot")
            {
                foreach (var key in _picture.Keys.Where(one => one.Topic == topic).ToList())
                {
                    _picture.Remove(key);
                }
            }

            foreach (var entry in data.GetProperty("items").EnumerateArray())
            {
                _picture[(topic, entry.GetProperty("key").GetString()!)] = entry.GetProperty("value");
            }

            foreach (var key in data.TryGetProperty("gone", out var gone) ? gone.EnumerateArray().Select(one => one.GetString()!) : [])
            {
                _picture.Remove((topic, key));
            }
        }
    }

    private string Shown()
    {
        lock (_events)
        {
            return string.Join('\n', _picture.Select(one => $"{one.Key.Topic}/{one.Key.Key}: {one.Value}"));
        }
    }
}
