using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Engine;

public sealed class RoomTests
{
    private const string Wait = """[{"action":"conversation","name":"wait-1","startOnEnter":false,"musicOnHoldUrl":["http://gateway/media/hold.mp3"]}]""";
    private const string Agent = """{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"ncco":[{"action":"conversation","name":"wait-1"}]}""";

    [Fact]
    public void A_caller_hears_music_until_a_moderator_comes_and_keeps_the_room_when_the_moderator_leaves()
    {
        var world = new World();
        var caller = world.Call(Wait);
        world.Loop.Run(2);
        Assert.Equal("Music http://gateway/media/hold.mp3", world.Heard(caller).Last());
        Assert.Contains("transfer", world.Told(caller));
        var agent = (string)world.Create(Agent).Body!["uuid"]!;
        world.Loop.Run(1);
        world.Platform.Answer(agent);
        world.Loop.Run(1);
        Assert.Equal("Party", world.Heard(caller).Last());
        world.Platform.HangUp(agent);
        world.Loop.Run(1);
        Assert.Equal("Silence", world.Heard(caller).Last());
        Assert.Null(world.End(caller));
    }

    [Fact]
    public void Both_legs_of_a_name_are_in_one_conversation_and_later_events_say_so()
    {
        var world = new World();
        var caller = world.Call(Wait);
        world.Loop.Run(1);
        var agent = (string)world.Create(Agent).Body!["uuid"]!;
        world.Loop.Run(1);
        world.Platform.Answer(agent);
        world.Loop.Run(1);
        world.Platform.HangUp(agent);
        var moved = world.Seen.OfType<LegMoved>().ToList();
        Assert.Equal(moved[0].ToConversation, moved[1].ToConversation);
        Assert.All(moved, move => Assert.Equal("wait-1", move.Room));
        var last = world.Webhooks.Sent.Last(w => w.LegId == agent && w.Kind == WebhookKind.Event).Body;
        Assert.Equal(moved[0].ToConversation, (string?)last["conversation_uuid"]);
        Assert.Null(world.End(caller));
    }

    [Fact]
    public void End_on_exit_drops_everybody()
    {
        var world = new World();
        var caller = world.Call(Wait);
        world.Loop.Run(1);
        var agent = (string)world.Create(Agent.Replace("\"name\":\"wait-1\"", "\"name\":\"wait-1\",\"endOnExit\":true", StringComparison.Ordinal)).Body!["uuid"]!;
        world.Loop.Run(1);
        world.Platform.Answer(agent);
        world.Loop.Run(1);
        world.Platform.HangUp(agent);
        world.Loop.Run(1);
        Assert.Equal("room-ended", world.End(caller)!.Cause);
    }

    [Fact]
    public void Who_may_not_speak_is_not_heard()
    {
        var world = new World();
        var caller = world.Call("""[{"action":"conversation","name":"r"}]""");
        world.Loop.Run(1);
        var monitor = world.Call("""[{"action":"conversation","name":"r","canSpeak":[]}]""");
        world.Loop.Run(1);
        Assert.Equal("Silence", world.Heard(caller).Last());
        Assert.Equal("Party", world.Heard(monitor).Last());
    }

    [Fact]
    public void A_muted_leg_is_not_heard_and_an_earmuffed_one_hears_only_what_is_played_to_it()
    {
        var world = new World();
        var a = world.Call("""[{"action":"conversation","name":"r"}]""");
        world.Loop.Run(1);
        var b = world.Call("""[{"action":"conversation","name":"r"}]""");
        world.Loop.Run(1);
        Assert.Equal(204, world.Modify(a, """{"action":"mute"}""").Status);
        Assert.Equal(204, world.Modify(a, """{"action":"earmuff"}""").Status);
        world.Loop.Run(1);
        Assert.Equal(("Silence", "Silence"), (world.Heard(a).Last(), world.Heard(b).Last()));
        var hold = world.Platform.StartOnCall(world.Application, a, "stream", new JsonObject { ["stream_url"] = new JsonArray("http://gateway/media/hold.mp3"), ["loop"] = 0 });
        world.Loop.Run(1);
        Assert.Equal((200, "Stream http://gateway/media/hold.mp3"), (hold.Status, world.Heard(a).Last()));
        world.Modify(a, """{"action":"unmute"}""");
        world.Modify(a, """{"action":"unearmuff"}""");
        world.Platform.StopOnCall(world.Application, a, "stream");
        world.Loop.Run(1);
        Assert.Equal(("Party", "Party"), (world.Heard(a).Last(), world.Heard(b).Last()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_transfer_by_rest_gives_a_leg_a_new_ncco_and_takes_it_out_of_the_room(bool tells)
    {
        var world = new World(new Doubts { RestTransferEmitsTransfer = tells });
        var caller = world.Call(Wait);
        world.Loop.Run(1);
        var before = world.Told(caller).Count(told => told == "transfer");
        Assert.Equal(204, world.Modify(caller, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"Goodbye"}]}}""").Status);
        world.Loop.Run(0.2);
        Assert.Equal("Talk Goodbye", world.Heard(caller).Last());
        Assert.Equal(before + 1, world.Told(caller).Count(told => told == "transfer"));
        world.Loop.Run(3);
        Assert.Equal("ncco-ended", world.End(caller)!.Cause);
    }

    [Fact]
    public void An_announcement_to_a_conversation_is_heard_by_all_in_it()
    {
        var world = new World();
        var caller = world.Call(Wait);
        world.Loop.Run(1);
        var room = world.Seen.OfType<LegMoved>().Single().ToConversation;
        Assert.Equal(200, world.Platform.StartInConversation(world.Application, room, "talk", new JsonObject { ["text"] = "You are number 3" }).Status);
        world.Loop.Run(0.1);
        Assert.Equal("Talk You are number 3", world.Heard(caller).Last());
        world.Loop.Run(5);
        Assert.Equal("Music http://gateway/media/hold.mp3", world.Heard(caller).Last());
    }

    [Fact]
    public void A_caller_is_taken_into_a_fresh_room_and_hears_music_again()
    {
        var world = new World();
        var caller = world.Call(Wait);
        world.Loop.Run(1);
        var agent = (string)world.Create(Agent).Body!["uuid"]!;
        world.Loop.Run(1);
        world.Platform.Answer(agent);
        world.Loop.Run(5);
        world.Platform.HangUp(agent);
        var fresh = Wait.Replace("wait-1", "wait-2", StringComparison.Ordinal);
        Assert.Equal(204, world.Modify(caller, $$$"""{"action":"transfer","destination":{"type":"ncco","ncco":{{{fresh}}}}}""").Status);
        world.Loop.Run(1);
        Assert.Equal("Music http://gateway/media/hold.mp3", world.Heard(caller).Last());
        Assert.Equal(["wait-1", null, "wait-2"], world.Seen.OfType<LegMoved>().Where(moved => moved.LegId == caller).Select(moved => moved.Room));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_hears_whom_is_fixed_when_a_leg_first_joins(bool isFixed)
    {
        var world = new World(new Doubts { AudioIsFixedAtFirstJoin = isFixed });
        var caller = world.Call("""[{"action":"conversation","name":"r"}]""");
        world.Loop.Run(1);
        var monitor = world.Call("""[{"action":"conversation","name":"r","canSpeak":[]}]""");
        world.Loop.Run(1);
        world.Modify(monitor, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"conversation","name":"r"}]}}""");
        world.Loop.Run(1);
        Assert.Equal(isFixed ? "Silence" : "Party", world.Heard(caller).Last());
    }

    [Fact]
    public void Held_caller_hears_what_is_played_and_nobody_and_comes_back()
    {
        var world = new World();
        var caller = world.Call("""[{"action":"conversation","name":"r"}]""");
        world.Loop.Run(1);
        var agent = world.Call("""[{"action":"conversation","name":"r"}]""");
        world.Loop.Run(3);
        foreach (var action in (string[])["mute", "earmuff"])
        {
            Assert.Equal(204, world.Modify(caller, $$"""{"action":"{{action}}"}""").Status);
        }

        world.Platform.StartOnCall(world.Application, caller, "stream", new JsonObject { ["stream_url"] = new JsonArray("http://gateway/hold.mp3"), ["loop"] = 0 });
        world.Loop.Run(300);
        Assert.Equal(("Stream http://gateway/hold.mp3", "Silence"), (world.Heard(caller).Last(), world.Heard(agent).Last()));
        world.Platform.StopOnCall(world.Application, caller, "stream");
        foreach (var action in (string[])["unmute", "unearmuff"])
        {
            world.Modify(caller, $$"""{"action":"{{action}}"}""");
        }

        world.Loop.Run(1);
        Assert.Equal(("Party", "Party"), (world.Heard(caller).Last(), world.Heard(agent).Last()));
    }

    [Theory]
    [InlineData(false, "Silence")]
    [InlineData(true, "Stream http://gateway/hold.mp3")]
    public void What_rest_plays_ends_with_a_transfer_or_does_not(bool survives, string heard)
    {
        var world = new World(new Doubts { RestPlaybackSurvivesTransfer = survives });
        var caller = world.Call(Wait);
        world.Loop.Run(1);
        world.Platform.StartOnCall(world.Application, caller, "stream", new JsonObject { ["stream_url"] = new JsonArray("http://gateway/hold.mp3"), ["loop"] = 0 });
        world.Modify(caller, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"conversation","name":"other"}]}}""");
        world.Loop.Run(1);
        Assert.Equal(heard, world.Heard(caller).Last());
    }

    [Fact]
    public void Keys_of_a_caller_who_waits_are_told_one_by_one_to_whoever_subscribed()
    {
        var world = new World();
        var caller = world.Call(Wait);
        world.Loop.Run(1);
        Assert.Equal(200, world.Platform.StartOnCall(world.Application, caller, "input/dtmf", new JsonObject { ["event_url"] = new JsonArray("http://gateway/keys?call=1") }).Status);
        world.Platform.Press(caller, "4#");
        world.Loop.Run(1);
        var told = world.Webhooks.Sent.Where(webhook => webhook.Kind == WebhookKind.Input).ToList();
        Assert.Equal(["4", "#"], told.Select(webhook => (string)webhook.Body["dtmf"]!["digits"]!));
        Assert.All(told, webhook => Assert.Equal("http://gateway/keys?call=1", webhook.Target.Address));
        Assert.Equal("Music http://gateway/media/hold.mp3", world.Heard(caller).Last());
        world.Platform.StopOnCall(world.Application, caller, "input/dtmf");
        world.Platform.Press(caller, "5");
        Assert.Equal(2, world.Webhooks.Sent.Count(webhook => webhook.Kind == WebhookKind.Input));
    }

    [Fact]
    public void A_leg_whose_app_is_gone_is_heard_no_more_and_ends_by_the_platform()
    {
        var world = new World();
        var caller = world.Call(Wait);
        world.Loop.Run(1);
        var agent = (string)world.Create(Agent).Body!["uuid"]!;
        world.Loop.Run(1);
        world.Platform.Answer(agent);
        world.Loop.Run(1);
        Assert.True(world.Platform.LoseConnection(agent));
        world.Loop.Run(1);
        Assert.Equal("Silence", world.Heard(caller).Last());
        world.Loop.Run(5);
        Assert.Equal(("media-lost", "platform"), (world.End(agent)!.Cause, world.End(agent)!.DisconnectedBy));
        Assert.False(world.Platform.LoseConnection(agent));
    }
}
