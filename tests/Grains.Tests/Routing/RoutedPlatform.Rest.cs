using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>What the platform answers when it is asked.</summary>
internal sealed partial class RoutedPlatform
{
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
            "PUT" when url.AbsolutePath.EndsWith("/talk", StringComparison.Ordinal) => Say(url.Segments[^2].TrimEnd('/'), body!),
            _ => (200, "{}"),
        };
        await gate.Pass("after " + point);
        return new((HttpStatusCode)status) { RequestMessage = request, Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }

    private (int Status, string Body) Say(string uuid, JsonObject body)
    {
        Said.Enqueue((uuid, body["text"]!.GetValue<string>(), clock.GetUtcNow()));
        return (200, "{}");
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
            return _legs.TryGetValue(uuid, out var leg) && IsShown(leg) ? (200, Json(leg)) : (404, "{}");
        }
    }

    private (int Status, string Body) List(System.Collections.Specialized.NameValueCollection query)
    {
        lock (_lock)
        {
            var from = query["date_start"] is { } start ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
            var found = _legs.Values
                .Where(leg => IsShown(leg) && leg.StartedAt >= from && (query["status"] is not { } status || StatusOf(leg) == status) && (query["conversation_uuid"] is not { } room || leg.Conversation == room))
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

    private bool IsShown(PlatformLeg leg) => leg.User is not { } user || !Hidden.ContainsKey(user);

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
