using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Rooms;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs;

/// <summary>Writes and sends what the platform tells of legs (facts §2.2 to §2.4).</summary>
internal sealed class LegEvents(VoiceWorld world)
{
    private const string Rate = "0.00450000";
    private long _rtcId;

    /// <summary>A status, where the leg's events go; nothing where they go nowhere.</summary>
    public void Status(Leg leg, LegStatus status, string? detail = null, string? sipCode = null, string? disconnectedBy = null)
    {
        if (Request(leg, WebhookKind.Event, StatusBody(leg, status, detail, sipCode, disconnectedBy)) is { } request)
        {
            world.Webhooks.Send(request);
        }

        RtcStatus(leg, status);
    }

    /// <summary>The webhook about a leg's status, without sending it.</summary>
    public static WebhookRequest? Request(Leg leg, WebhookKind kind, JsonObject body) =>
        leg.EventTarget is { } target ? new WebhookRequest(kind, leg.Application, target, body, leg.Id, leg.Application.FallbackUrl) : null;

    public JsonObject StatusBody(Leg leg, LegStatus status, string? detail = null, string? sipCode = null, string? disconnectedBy = null)
    {
        var body = new JsonObject();
        if (status == LegStatus.Answered)
        {
            (body["start_time"], body["rate"], body["network"]) = (null, null, null);
        }

        var headers = new JsonObject();
        foreach (var (name, value) in leg.Headers)
        {
            headers[name] = value;
        }

        body["headers"] = headers;
        body["from"] = leg.From;
        body["to"] = leg.To;

        // Detection names the leg otherwise (facts §2.3).
        body[status is LegStatus.Human or LegStatus.Machine ? "call_uuid" : "uuid"] = leg.Id;
        body["conversation_uuid"] = leg.Room.Id;
        body["status"] = Name(status);
        body["direction"] = leg.Direction == LegDirection.Inbound ? "inbound" : "outbound";
        body["timestamp"] = Time(world.Now);
        Add(body, status == LegStatus.Machine ? "sub_state" : "detail", detail);
        Add(body, "sip_code", sipCode);
        Add(body, "disconnected_by", disconnectedBy);
        if (status == LegStatus.Completed)
        {
            Bill(body, leg);
        }

        return body;
    }

    /// <summary>A leg changed its conversation.</summary>
    public void Moved(Leg leg, Room from, Room to)
    {
        var body = new JsonObject
        {
            ["conversation_uuid_from"] = from.Id,
            ["type"] = "transfer",
            ["uuid"] = leg.Id,
            ["conversation_uuid_to"] = to.Id,
            ["timestamp"] = Time(world.Now),
        };
        if (Request(leg, WebhookKind.Transfer, body) is { } request)
        {
            world.Webhooks.Send(request);
        }
    }

    /// <summary>A recording's file is ready.</summary>
    public void Recorded(Recording recording)
    {
        if (recording.Target is not { } target)
        {
            return;
        }

        var end = recording.EndedAt ?? world.Now;
        world.Webhooks.Send(new WebhookRequest(
            WebhookKind.Record,
            recording.Application,
            target,
            new JsonObject
            {
                ["start_time"] = Seconds(recording.StartedAt),
                ["recording_url"] = $"{world.Options.RegionUrl}/v1/files/{recording.FileId}",
                ["size"] = Wav.Size(end - recording.StartedAt),
                ["recording_uuid"] = recording.Id,
                ["end_time"] = Seconds(end),
                ["conversation_uuid"] = recording.ConversationId,
                ["timestamp"] = Time(world.Now),
            },
            recording.LegId));
    }

    /// <summary>Something is wrong with an NCCO, or with what it asks for.</summary>
    public void Error(Leg leg, string reason)
    {
        var body = new JsonObject { ["reason"] = reason, ["conversation_uuid"] = leg.Room.Id, ["timestamp"] = Time(world.Now) };
        if (Request(leg, WebhookKind.Error, body) is { } request)
        {
            world.Webhooks.Send(request);
        }
    }

    /// <summary>Where an action's webhooks go, else the application's.</summary>
    public static WebhookTarget? Target(EventAddress? address, SimApplication application) =>
        address is null ? application.EventUrl : WebhookTarget.Of(address.Url, address.Method, 10);

    /// <summary>Somebody joined or left (facts §2.4, RTC events).</summary>
    public void Member(Leg leg, Room room, string type) => Rtc(leg, room, type, new JsonObject
    {
        ["channel"] = new JsonObject { ["type"] = Channel(leg.Channel), ["id"] = leg.Id },
        ["user"] = new JsonObject { ["name"] = leg.User },
    });

    /// <summary>As webhooks write a channel.</summary>
    public static string Channel(LegChannel channel) => channel switch
    {
        LegChannel.Phone => "phone",
        LegChannel.App => "app",
        LegChannel.Sip => "sip",
        LegChannel.Websocket => "websocket",
        _ => "vbc",
    };

    /// <summary>As webhooks write a status.</summary>
    public static string Name(LegStatus status) => status switch
    {
        LegStatus.Started => "started",
        LegStatus.Ringing => "ringing",
        LegStatus.Answered => "answered",
        LegStatus.Human => "human",
        LegStatus.Machine => "machine",
        LegStatus.Busy => "busy",
        LegStatus.Cancelled => "cancelled",
        LegStatus.Unanswered => "unanswered",
        LegStatus.Disconnected => "disconnected",
        LegStatus.Rejected => "rejected",
        LegStatus.Failed => "failed",
        LegStatus.Timeout => "timeout",
        _ => "completed",
    };

    /// <summary>ISO 8601 with milliseconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Seconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Add(JsonObject body, string name, string? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }

    /// <summary>What a leg cost, as webhooks and REST tell it.</summary>
    public static void Bill(JsonObject body, Leg leg)
    {
        var isBilled = leg.Channel != LegChannel.App;
        if (leg is not { AnsweredAt: { } start, EndedAt: { } end })
        {
            (body["duration"], body["rate"], body["price"], body["network"]) = ("0", isBilled ? Rate : "0.00", "0", null);
            return;
        }

        // The end is rounded up, so that it lies after the time stamp (facts §2.3).
        var first = DateTimeOffset.FromUnixTimeSeconds(start.ToUnixTimeSeconds());
        var last = DateTimeOffset.FromUnixTimeSeconds(end.ToUnixTimeSeconds() + 1);
        var seconds = (long)(last - first).TotalSeconds;
        body["start_time"] = Time(first);
        body["end_time"] = Time(last);
        body["duration"] = seconds.ToString(CultureInfo.InvariantCulture);
        body["rate"] = isBilled ? Rate : "0.00";
        body["price"] = isBilled ? (0.0045m * seconds / 60).ToString("0.00000000", CultureInfo.InvariantCulture) : "0";
        body["network"] = isBilled ? "GB-FIXED" : null;
    }

    private void RtcStatus(Leg leg, LegStatus status) => Rtc(leg, leg.Room, "leg:status:update", new JsonObject
    {
        ["leg_id"] = leg.Id,
        ["type"] = Channel(leg.Channel),
        ["status"] = Name(status),
        ["direction"] = leg.Direction == LegDirection.Inbound ? "inbound" : "outbound",
    });

    private void Rtc(Leg leg, Room room, string type, JsonObject body)
    {
        if (leg.Application.RtcEventUrl is { } target)
        {
            world.Webhooks.Send(new WebhookRequest(
                WebhookKind.Rtc,
                leg.Application,
                target,
                new JsonObject
                {
                    ["application_id"] = leg.Application.Id,
                    ["conversation_id"] = room.Id,
                    ["type"] = type,
                    ["from"] = $"MEM-{leg.Id}",
                    ["body"] = body,
                    ["id"] = ++_rtcId,
                    ["timestamp"] = Time(world.Now),
                },
                leg.Id));
        }
    }
}
