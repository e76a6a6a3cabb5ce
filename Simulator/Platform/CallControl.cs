using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Ncco.Reading;
using ContactCenter.Simulator.Rooms;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Platform;

/// <summary>What REST does to a running leg or conversation (facts §4.2, §4.4).</summary>
internal sealed class CallControl(VoiceWorld world)
{
    private static readonly TimeSpan EarlyAge = TimeSpan.FromSeconds(2);

    public RestOutcome Modify(SimApplication application, string id, JsonObject body)
    {
        if (Live(application, id, out var refusal) is not { } leg)
        {
            return refusal;
        }

        switch (body["action"] is JsonValue value && value.TryGetValue<string>(out var action) ? action : null)
        {
            case "hangup":
                world.Life.End(leg, "rest");
                return Done(leg);
            case "mute":
                return Mute(leg, true);
            case "unmute":
                return Mute(leg, false);
            case "earmuff":
                return Earmuff(leg, true);
            case "unearmuff":
                return Earmuff(leg, false);
            case "transfer":
                return Transfer(leg, body);
            default:
                return CallProblems.Invalid("action", "must be hangup, mute, unmute, earmuff, unearmuff or transfer", id);
        }
    }

    public RestOutcome Start(SimApplication application, string id, string what, JsonObject body)
    {
        if (Live(application, id, out var refusal) is not { } leg)
        {
            return refusal;
        }

        if (!leg.IsUp)
        {
            return CallProblems.TooEarly(id);
        }

        switch (what)
        {
            case "talk" or "stream":
                if (Play(body, what, out var playback) is { } bad)
                {
                    return bad with { LegId = id };
                }

                leg.RestPlayback.Clear();
                leg.RestPlayback.Add(playback!);
                return Said(leg, what == "talk" ? "Talk started" : "Stream started");
            case "dtmf":
                var digits = body["digits"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
                return digits.Length > 0 && digits.All(key => "0123456789*#p".Contains(key, StringComparison.Ordinal))
                    ? Said(leg, "DTMF sent")
                    : CallProblems.Invalid("digits", "must be 0-9, *, # and p", id);
            default:
                var faults = new Faults();
                var address = new Fields(body, "$", faults).Event("event_url", "event_method");
                if (address is null)
                {
                    return CallProblems.Invalid("event_url", faults.First ?? "is required", id);
                }

                leg.KeyTarget = WebhookTarget.Of(address.Url, address.Method);
                return new RestOutcome(200, null, id);
        }
    }

    public RestOutcome Stop(SimApplication application, string id, string what)
    {
        if (Live(application, id, out var refusal) is not { } leg)
        {
            return refusal;
        }

        if (what == "input/dtmf")
        {
            leg.KeyTarget = null;
            return new RestOutcome(200, null, id);
        }

        leg.RestPlayback.Clear();
        return Said(leg, what == "talk" ? "Talk stopped" : "Stream stopped");
    }

    public RestOutcome StartInRoom(SimApplication application, string id, string what, JsonObject body)
    {
        if (Room(application, id) is not { } room)
        {
            return NoRoom();
        }

        if (what == "record")
        {
            return Record(room, body);
        }

        if (Play(body, what, out var playback) is { } bad)
        {
            return bad;
        }

        room.Playback.Clear();
        room.Playback.Add(playback!);
        return new RestOutcome(200, new JsonObject { ["message"] = what == "talk" ? "Talk started" : "Stream started", ["uuid"] = room.Id });
    }

    public RestOutcome StopInRoom(SimApplication application, string id, string what)
    {
        if (Room(application, id) is not { } room)
        {
            return NoRoom();
        }

        room.Playback.Clear();
        return new RestOutcome(200, new JsonObject { ["message"] = what == "talk" ? "Talk stopped" : "Stream stopped", ["uuid"] = room.Id });
    }

    private Leg? Live(SimApplication application, string id, out RestOutcome refusal)
    {
        refusal = CallProblems.NotFound(id);
        if (world.Legs.Find(id) is not { IsOver: false } leg || leg.Application != application)
        {
            return null;
        }

        var age = world.Now - leg.CreatedAt;
        if (age < EarlyAge && world.Options.RefusesEarly(age))
        {
            refusal = CallProblems.TooEarly(id);
            return null;
        }

        return leg;
    }

    private Room? Room(SimApplication application, string id) => world.Rooms.Find(id) is { } room && room.Application == application && room.Members.Count > 0 ? room : null;

    private static RestOutcome NoRoom() => new(404, new JsonObject
    {
        ["title"] = "Conversation not found.",
        ["type"] = "https://developer.vonage.com/api/conversation#conversation:error:not-found",
        ["code"] = "conversation:error:not-found",
        ["detail"] = "Conversation does not exist, or you do not have access.",
        ["instance"] = Guid.NewGuid().ToString("N"),
    });

    private static RestOutcome Done(Leg leg) => new(204, null, leg.Id);

    private static RestOutcome Said(Leg leg, string message) => new(200, new JsonObject { ["message"] = message, ["uuid"] = leg.Id }, leg.Id);

    private RestOutcome Mute(Leg leg, bool on)
    {
        leg.IsMuted = on;
        world.Rooms.Changed(leg.Room);
        return Done(leg);
    }

    private RestOutcome Earmuff(Leg leg, bool on)
    {
        leg.IsEarmuffed = on;
        world.Hearing.Refresh(leg);
        return Done(leg);
    }

    private RestOutcome Record(Room room, JsonObject body)
    {
        if (body["action"] is not JsonValue value || !value.TryGetValue<string>(out var action) || action is not ("start" or "stop"))
        {
            return CallProblems.Invalid("action", "must be start or stop");
        }

        if (action == "start")
        {
            var faults = new Faults();
            var address = new Fields(body, "$", faults).Event("event_url", "event_method");
            if (faults.First is { } fault)
            {
                return CallProblems.Invalid("event_url", fault);
            }

            room.Recordings.Add(world.Recordings.Start(room.Application, room.Id, null, LegEvents.Target(address, room.Application)));
        }
        else
        {
            foreach (var recording in room.Recordings)
            {
                world.Recordings.Finish(recording);
            }

            room.Recordings.Clear();
        }

        return new RestOutcome(204);
    }

    private RestOutcome? Play(JsonObject body, string what, out Playback? playback)
    {
        var faults = new Faults();
        var fields = new Fields(body, "$", faults);
        var loop = fields.Integer("loop", 0, int.MaxValue) ?? 1;
        fields.Number("level", -1, 1);
        if (what == "talk")
        {
            var text = fields.Required("text");
            playback = Playback.Talk(text, loop, null);
        }
        else
        {
            var url = fields.Url("stream_url");
            if (!fields.Has("stream_url"))
            {
                fields.Fault("stream_url", "is required");
            }

            playback = url is null ? null : Playback.Stream(url, world.Options.StreamLength(url), loop, null);
        }

        return faults.First is { } fault ? CallProblems.Invalid(what == "talk" ? "text" : "stream_url", fault) : null;
    }

    private RestOutcome Transfer(Leg leg, JsonObject body)
    {
        if (!leg.IsUp)
        {
            return CallProblems.TooEarly(leg.Id);
        }

        var faults = new Faults();
        var destination = new Fields(body, "$", faults).Object("destination");
        if (destination is null || destination.Text("type") != "ncco")
        {
            return CallProblems.Invalid("destination", "must be an object of type ncco", leg.Id);
        }

        var ncco = body["destination"]?["ncco"];
        var url = destination.Url("url");
        if ((ncco is null) == (url is null))
        {
            return CallProblems.Invalid("destination", "must have either ncco or url, an array of one", leg.Id);
        }

        if (url is not null)
        {
            Leaves(leg, null);
            world.AskForNcco(leg, WebhookTarget.Of(url, "GET"), "transfer", null);
            return Done(leg);
        }

        var reading = NccoReader.Read(ncco);
        if (reading.Fault is { } fault)
        {
            return CallProblems.Invalid("destination.ncco", fault, leg.Id);
        }

        Leaves(leg, reading.Actions.OfType<ConversationAction>().FirstOrDefault()?.Name);
        world.Start(leg, reading.Actions, "transfer", ncco!.ToJsonString());
        return Done(leg);
    }

    // A leg that shares its conversation leaves it for one of its own; whether one that need not leave does so too is a doubt.
    private void Leaves(Leg leg, string? nextRoom)
    {
        leg.Owner?.Detached(leg);
        leg.Script?.Cancel();
        leg.Script = null;
        if (!world.Options.Doubts.RestPlaybackSurvivesTransfer)
        {
            leg.RestPlayback.Clear();
        }

        if (leg.IsOver)
        {
            return;
        }

        var mayStay = (leg.Room.Name is null && leg.Room.Members.Count <= 1) || (nextRoom is not null && leg.Room.Name == nextRoom);
        if (!mayStay || world.Options.Doubts.RestTransferEmitsTransfer)
        {
            world.Rooms.Move(leg, world.Rooms.Transient(leg.Application));
        }
    }
}
