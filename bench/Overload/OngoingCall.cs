using System.Diagnostics;
using System.Text.Json;

namespace ContactCenter.Bench.Overload;

/// <summary>A caller who is in the IVR before the flood begins and goes on within it: presses 1, is connected to Jane, talks and hangs up. Plays the platform as it behaves: events once more after a 503, the tail when it is told to.</summary>
internal sealed class OngoingCall(HttpClient http, string url, string id)
{
    private const int MostRounds = 20;
    private readonly List<double> _nccos = [];

    /// <summary>Why the call counts as lost; null: it went through.</summary>
    public string? Lost { get; private set; }

    /// <summary>Turns that the platform had to take up again.</summary>
    public int Resumed { get; private set; }

    /// <summary>Milliseconds to each NCCO.</summary>
    public IReadOnlyList<double> Nccos => _nccos;

    /// <summary>From the first ring to the menu; before the flood.</summary>
    public async Task ToMenu()
    {
        var ncco = await Ask("/webhooks/answer", new { to = "442079460000", from = "447700900001", uuid = id, conversation_uuid = "CON-" + id, endpoint_type = "phone" });
        if (Find(ncco, "input") is null)
        {
            Lost ??= "no menu";
        }

        await Tell("/webhooks/event", Event(id, "inbound", "answered", 1));
    }

    /// <summary>From the menu to the end.</summary>
    public async Task ToEnd()
    {
        var place = $"call={id}&flow=ivr&v=1&step=menu&visit=1";
        var ncco = await Ask($"/webhooks/input?{place}", new
        {
            to = "442079460000", from = "447700900001", uuid = id, conversation_uuid = "CON-" + id, dtmf = new { digits = "1", timed_out = false }, timestamp = "2026-11-23T10:00:05.000Z",
        });
        for (var round = 0; Find(ncco, "connect") is null && Lost is null; round++)
        {
            // The tail, or the menu once more after it: as the platform goes on, and the caller presses again.
            if (round == MostRounds)
            {
                Lost = "not connected after " + MostRounds + " rounds";
                return;
            }

            Resumed++;
            await Task.Delay(TimeSpan.FromSeconds(1));
            ncco = Find(ncco, "input") is { } input
                ? await Ask(Path(input), new { uuid = id, conversation_uuid = "CON-" + id, dtmf = new { digits = "1", timed_out = false }, timestamp = "2026-11-23T10:00:09.000Z" })
                : Find(ncco, "notify") is { } notify
                ? await Ask(Path(notify), new { payload = notify.GetProperty("payload"), conversation_uuid = "CON-" + id })
                : Give("neither menu nor tail");
        }

        var step = $"/webhooks/event?call={id}&flow=ivr&v=1&step=jane&visit=1";
        await Tell(step, Event(id + "-b", "outbound", "started", 6));
        await Tell(step, Event(id + "-b", "outbound", "answered", 7));
        await Tell(step, Event(id + "-b", "outbound", "completed", 9));
        await Tell("/webhooks/event", Event(id, "inbound", "completed", 9));
    }

    private static string Path(JsonElement action) => new Uri(action.GetProperty("eventUrl")[0].GetString()!).PathAndQuery;

    private JsonElement Give(string reason)
    {
        Lost ??= reason;
        return default;
    }

    private object Event(string leg, string direction, string status, int second) => new
    {
        from = "447700900001", to = "442079460000", uuid = leg, conversation_uuid = "CON-" + id, status, direction, timestamp = $"2026-11-23T10:00:0{second}.000Z",
    };

    private static JsonElement? Find(JsonElement ncco, string action) => ncco.ValueKind != JsonValueKind.Array
        ? null
        : ncco.EnumerateArray().Where(one => one.GetProperty("action").GetString() == action).Select(one => (JsonElement?)one).FirstOrDefault();

    private async Task<JsonElement> Ask(string path, object body)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var reply = await http.PostAsJsonAsync(new Uri(url + path), body);
            _nccos.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return reply.IsSuccessStatusCode ? await reply.Content.ReadFromJsonAsync<JsonElement>() : Give($"{path.Split('?')[0]}: {(int)reply.StatusCode}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
        {
            return Give($"{path.Split('?')[0]}: {e.GetType().Name}");
        }
    }

    private async Task Tell(string path, object body)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                using var reply = await http.PostAsJsonAsync(new Uri(url + path), body);
                if (reply.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // The platform tries once more.
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Lost ??= "an event was refused twice";
    }
}
