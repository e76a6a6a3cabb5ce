using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Engine;

/// <summary>What is recorded, and when.</summary>
public sealed class RoomRecordingTests
{
    private const string Wait = """[{"action":"conversation","name":"wait-1","startOnEnter":false,"musicOnHoldUrl":["http://gateway/media/hold.mp3"]}]""";
    private const string Agent = """{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"ncco":[{"action":"conversation","name":"wait-1"}]}""";

    [Fact]
    public void A_recorded_room_tells_its_recording_and_the_application_can_fetch_it()
    {
        var world = new World();
        var caller = world.Call("""[{"action":"conversation","name":"r","record":true,"eventUrl":["http://gateway/webhooks/recording"]}]""");
        world.Loop.Run(5);
        world.Platform.HangUp(caller);
        world.Loop.Run(1);
        var body = world.Sent(WebhookKind.Record);
        Assert.False(body.ContainsKey("uuid") || body.ContainsKey("status"));
        var file = ((string)body["recording_url"]!).Split('/')[^1];
        var audio = world.Platform.Recording(world.Application, file);
        Assert.Equal((int)body["size"]!, audio!.Length);
        Assert.Null(world.Platform.Recording(new SimApplication { Id = "other" }, file));
    }

    [Fact]
    public void A_recording_that_is_waited_for_ends_by_key_and_then_the_next_action_runs()
    {
        var world = new World();
        var caller = world.Call("""[{"action":"record","endOnKey":"#","timeOut":60},{"action":"talk","text":"Thank you"}]""");
        world.Loop.Run(3);
        Assert.Equal("Listening", world.Heard(caller).Last());
        world.Platform.Press(caller, "#");
        world.Loop.Run(0.5);
        Assert.Equal("Talk Thank you", world.Heard(caller).Last());
    }

    [Fact]
    public void A_recording_begins_when_the_conversation_starts_and_not_while_somebody_waits()
    {
        var world = new World();
        var caller = world.Call(Wait.Replace("\"name\"", "\"record\":true,\"name\"", StringComparison.Ordinal));
        world.Loop.Run(20);
        var agent = (string)world.Create(Agent).Body!["uuid"]!;
        world.Loop.Run(1);
        world.Platform.Answer(agent);
        world.Loop.Run(7);
        world.Platform.HangUp(agent);
        world.Platform.HangUp(caller);
        world.Loop.Run(1);
        var body = world.Sent(WebhookKind.Record);
        Assert.Equal(7, (DateTimeOffset.Parse((string)body["end_time"]!, null) - DateTimeOffset.Parse((string)body["start_time"]!, null)).TotalSeconds);
    }

    [Fact]
    public void Nothing_is_recorded_of_a_caller_who_gives_up_while_waiting()
    {
        var world = new World();
        var caller = world.Call(Wait.Replace("\"name\"", "\"record\":true,\"name\"", StringComparison.Ordinal));
        world.Loop.Run(20);
        world.Platform.HangUp(caller);
        world.Loop.Run(1);
        Assert.DoesNotContain(world.Webhooks.Sent, webhook => webhook.Kind == WebhookKind.Record);
    }

    [Fact]
    public void A_running_conversation_is_recorded_by_rest_from_start_to_stop()
    {
        var world = new World();
        var caller = world.Call("""[{"action":"conversation","name":"r"}]""");
        world.Loop.Run(2);
        var room = world.Seen.OfType<LegMoved>().Single().ToConversation;
        Assert.True(world.Platform.StartInConversation(world.Application, room, "record", new JsonObject { ["action"] = "start", ["event_url"] = new JsonArray("http://gateway/recorded") }).Status is >= 200 and < 300);
        world.Loop.Run(4);
        world.Platform.StartInConversation(world.Application, room, "record", new JsonObject { ["action"] = "stop" });
        world.Loop.Run(1);
        Assert.Equal("http://gateway/recorded", world.Webhooks.Sent.Last(webhook => webhook.Kind == WebhookKind.Record).Target.Address);
        Assert.Null(world.End(caller));
    }
}
