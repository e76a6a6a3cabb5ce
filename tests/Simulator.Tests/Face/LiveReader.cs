using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace ContactCenter.Simulator.Tests.Face;

/// <summary>Reads the live feed as a page does.</summary>
internal sealed class LiveReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;
    private readonly FaceHost _host;

    private LiveReader(FaceHost host, HttpResponseMessage response, Stream stream)
    {
        (_host, _response) = (host, response);
        _events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    public static async Task<LiveReader> Open(FaceHost host, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/control/live");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (after is not null)
        {
            request.Headers.Add("Last-Event-ID", after);
        }

        var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new LiveReader(host, response, await response.Content.ReadAsStreamAsync());
    }

    public async Task<JsonElement> Next()
    {
        var next = _events.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            // The feed pauses between two events by the host's clock.
            _host.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
        }

        Assert.True(await next);
        return JsonDocument.Parse(_events.Current.Data).RootElement;
    }

    /// <summary>Reads until an event satisfies the condition.</summary>
    public async Task<JsonElement> Until(Func<JsonElement, bool> condition)
    {
        while (true)
        {
            if (await Next() is var change && condition(change))
            {
                return change;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _response.Dispose();
        await _events.DisposeAsync();
    }
}
