using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Tests.Faults;
using ContactCenter.Grains.Time;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>
/// The platform as far as routing needs it: makes legs, rings them, moves them between conversations and ends them, tells each change by webhook, and
/// answers what is asked. Webhooks are sent until they are acknowledged.
/// </summary>
internal sealed class RoutedPlatform(TimeProvider clock, WorkInFlight work, Gate gate) : HttpMessageHandler
{
    private const string Base = "https://cc.example.com";
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PlatformLeg> _legs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<CreateFault>> _faults = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];
    private int _made;

    /// <summary>Where webhooks go.</summary>
    public Func<string, ICallGrain>? Calls { get; set; }

    /// <summary>What went wrong that must never: two legs that ring or talk at one agent at the same time.</summary>
    public string[] Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _violations];
            }
        }
    }

    /// <summary>Whether events of legs of that user are not told.</summary>
    public ConcurrentDictionary<string, bool> Silent { get; } = new(StringComparer.Ordinal);

    /// <summary>Users whose second leg is looked for on purpose.</summary>
    public ConcurrentDictionary<string, bool> MayRingTwice { get; } = new(StringComparer.Ordinal);

    /// <summary>Requests for a leg, by user.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>What happens to the next requests for a leg of a user, in order.</summary>
    public void Plan(string user, params CreateFault[] faults) => _faults[user] = new(faults);

    public PlatformLeg[] Legs(Func<PlatformLeg, bool> wanted)
    {
        lock (_lock)
        {
            return [.. _legs.Values.Where(wanted)];
        }
    }

    public PlatformLeg Leg(string uuid)
    {
        lock (_lock)
        {
            return _legs[uuid];
        }
    }

    /// <summary>A caller dials in and gets its first NCCO.</summary>
    public async Task<PlatformLeg> Dial(string number)
    {
        var uuid = GrainCluster.NewId();
        var leg = new PlatformLeg { Uuid = uuid, Conversation = "CON-" + uuid, StartedAt = clock.GetUtcNow(), Status = "answered" };
        lock (_lock)
        {
            _legs.Add(uuid, leg);
        }

        var asked = Hooks.Message(new JsonObject { ["uuid"] = uuid, ["conversation_uuid"] = leg.Conversation, ["from"] = "447700900001", ["to"] = number, ["region_url"] = "http://region.test" });
        var reply = await Again(() => Calls!(uuid).Answer(asked).AsTask());
        Take(leg, reply.Text());
        await Tell(leg, "answered");
        return leg;
    }

    /// <summary>The agent picks up: the offer's URL is asked, and its NCCO run.</summary>
    public async Task<bool> PickUp(PlatformLeg leg, Func<string, ICallRouting> routing, bool isToldFirst = true)
    {
        lock (_lock)
        {
            if (!leg.IsRinging)
            {
                return false;
            }

            leg.Status = "answered";
            leg.Ringing?.Dispose();
        }

        if (isToldFirst)
        {
            await Tell(leg, "answered");
        }

        var webhook = Hooks.Message(new JsonObject { ["uuid"] = leg.Uuid, ["conversation_uuid"] = leg.Conversation, ["to"] = leg.User }).At(leg.Place!);
        var reply = await Again(() => routing(leg.Call).PickUp(webhook).AsTask());
        if (!isToldFirst)
        {
            await Tell(leg, "answered");
        }

        return Take(leg, reply.Text());
    }

    /// <summary>The leg's own end ends it.</summary>
    public Task End(PlatformLeg leg, string status = "completed")
    {
        lock (_lock)
        {
            if (!leg.IsAlive)
            {
                return Task.CompletedTask;
            }

            leg.Status = status;
            leg.Ringing?.Dispose();
        }

        return Tell(leg, status);
    }

    /// <summary>Sends again what a gateway sends again: until somebody acknowledges.</summary>
    public static async Task<T> Again<T>(Func<Task<T>> send)
    {
        var patience = Environment.TickCount64 + 60_000;
        while (true)
        {
            try
            {
                return await send();
            }
            catch (Exception e) when (e is OrleansException or TimeoutException or GrainRestartingException or ObjectDisposedException or InvalidOperationException && Environment.TickCount64 < patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken)) as JsonObject;
        var isCalls = url.AbsolutePath.EndsWith("/calls", StringComparison.Ordinal);
        var point = body?["action"]?.GetValue<string>() ?? request.Method.Method;
        await gate.Pass("before " + point);
        var (status, answer) = request.Method.Method switch
        {
            "POST" when isCalls => Create(body!),
            "GET" when isCalls => List(HttpUtility.ParseQueryString(url.Query)),
            "GET" => Get(url.Segments[^1]),
            "PUT" when body?["action"] is { } action => Act(url.Segments[^1], action.GetValue<string>(), body),
            _ => (200, "{}"),
        };
        await gate.Pass("after " + point);
        return new((HttpStatusCode)status) { RequestMessage = request, Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }

    private (int Status, string Body) Create(JsonObject body)
    {
        var user = body["to"]![0]!["user"]!.GetValue<string>();
        Asked.Enqueue(user);
        var fault = _faults.TryGetValue(user, out var faults) && faults.TryDequeue(out var next) ? next : CreateFault.None;
        var ringing = TimeSpan.FromSeconds(body["ringing_timer"]!.GetValue<int>());
        var place = PlatformLeg.PlaceOf(new Uri(body["event_url"]![0]!.GetValue<string>()));
        var leg = fault is CreateFault.None or CreateFault.BrokenAfter or CreateFault.LostAfter ? Make(user, place, ringing) : null;
        if (fault == CreateFault.LostThenLate)
        {
            ITimer? late = null;
            late = clock.CreateTimer(_ => { Make(user, place, ringing); late!.Dispose(); }, null, TimeSpan.FromSeconds(8), Timeout.InfiniteTimeSpan);
        }

        return fault switch
        {
            CreateFault.None => (201, Json(leg!)),
            CreateFault.Refused => (400, """{"type":"https://developer.nexmo.com/api-errors","title":"Bad Request","detail":"no"}"""),
            CreateFault.Throttled => (429, "{}"),
            CreateFault.Broken or CreateFault.BrokenAfter => (500, "{}"),
            _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "the answer is lost"),
        };
    }

    private PlatformLeg Make(string user, PlaceReference? place, TimeSpan ringing)
    {
        var uuid = $"leg-{Interlocked.Increment(ref _made)}-{GrainCluster.NewId()[..8]}";
        var leg = new PlatformLeg { Uuid = uuid, User = user, Place = place, Conversation = "CON-" + uuid, StartedAt = clock.GetUtcNow(), Status = "ringing" };
        lock (_lock)
        {
            if (!MayRingTwice.ContainsKey(user) && _legs.Values.FirstOrDefault(other => other.User == user && other.IsAlive) is { } live)
            {
                _violations.Add($"{user} is rung for {place?.Offer} ({place?.Call}) while the leg of {live.Place?.Offer} ({live.Call}) is {live.Status}");
            }

            _legs.Add(uuid, leg);
            leg.Ringing = clock.CreateTimer(_ => End(leg, "timeout"), null, ringing, Timeout.InfiniteTimeSpan);
        }

        _ = Tell(leg, "ringing");
        return leg;
    }

    private (int Status, string Body) Get(string uuid)
    {
        lock (_lock)
        {
            return _legs.TryGetValue(uuid, out var leg) ? (200, Json(leg)) : (404, "{}");
        }
    }

    private (int Status, string Body) List(System.Collections.Specialized.NameValueCollection query)
    {
        lock (_lock)
        {
            var from = query["date_start"] is { } start ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
            var found = _legs.Values
                .Where(leg => leg.StartedAt >= from && (query["status"] is not { } status || StatusOf(leg) == status) && (query["conversation_uuid"] is not { } room || leg.Conversation == room))
                .OrderBy(leg => leg.StartedAt)
                .ToArray();
            var page = found.Skip(int.Parse(query["record_index"] ?? "0", CultureInfo.InvariantCulture)).Take(100);
            return (200, $$$"""{"count":{{{found.Length}}},"_embedded":{"calls":[{{{string.Join(',', page.Select(Json))}}}]}}""");
        }
    }

    private (int Status, string Body) Act(string uuid, string action, JsonObject body)
    {
        PlatformLeg leg;
        lock (_lock)
        {
            if (!_legs.TryGetValue(uuid, out leg!) || !leg.IsAlive)
            {
                return (404, "{}");
            }

            leg.IsHungUp |= action == "hangup";
        }

        switch (action)
        {
            case "hangup":
                _ = End(leg);
                break;
            case "transfer":
                Take(leg, body["destination"]!["ncco"]!.ToJsonString());
                break;
            default:
                break;
        }

        return (204, "");
    }

    // True: the leg is in a room that the NCCO names; else its words are said and it is over.
    private bool Take(PlatformLeg leg, string ncco)
    {
        var room = (JsonNode.Parse(ncco) as JsonArray)?.FirstOrDefault(action => action?["action"]?.GetValue<string>() == "conversation")?["name"]?.GetValue<string>();
        string from;
        lock (_lock)
        {
            leg.Ncco = ncco;
            (from, leg.Conversation) = (leg.Conversation, room is null ? leg.Conversation : "CON-room-" + room);
        }

        _ = room is null ? End(leg) : Send(leg, new JsonObject
        {
            ["type"] = "transfer",
            ["uuid"] = leg.Uuid,
            ["conversation_uuid_from"] = from,
            ["conversation_uuid_to"] = leg.Conversation,
            ["timestamp"] = Now(),
        });
        return room is not null;
    }

    private Task Tell(PlatformLeg leg, string status) => Send(leg, new JsonObject
    {
        ["uuid"] = leg.Uuid,
        ["conversation_uuid"] = leg.Conversation,
        ["status"] = status,
        ["direction"] = leg.User is null ? "inbound" : "outbound",
        ["to"] = leg.User,
        ["timestamp"] = Now(),
    });

    private async Task Send(PlatformLeg leg, JsonObject body)
    {
        if (leg.User is { } user && Silent.ContainsKey(user))
        {
            return;
        }

        using var scope = work.Begin();
        var message = Hooks.Message(body);
        message = leg.Place is { } place ? message.At(place) : message;
        await Task.Run(() => Again(() => Calls!(leg.Call).Event(message).AsTask()));
    }

    private string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string StatusOf(PlatformLeg leg) => leg.Status;

    private static string Json(PlatformLeg leg) => new JsonObject
    {
        ["uuid"] = leg.Uuid,
        ["status"] = leg.Status,
        ["direction"] = leg.User is null ? "inbound" : "outbound",
        ["conversation_uuid"] = leg.Conversation,
        ["to"] = leg.User is null ? null : new JsonObject { ["type"] = "app", ["user"] = leg.User },
        ["start_time"] = leg.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    }.ToJsonString();
}
