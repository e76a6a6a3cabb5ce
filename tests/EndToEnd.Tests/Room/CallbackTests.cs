using System.Text.Json.Nodes;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Callers who are called back instead of waiting: docs/in-the-room.md.</summary>
[Collection(RoomCollection.Name)]
public sealed class CallbackTests(RoomCenter center)
{
    private const string Promise = "We will call you back. Goodbye.";
    private const string Greeting = "Hello. This is the call that you asked for.";
    private const string ToAgent = "This is a callback. We are calling the customer now.";

    private static readonly SceneOptions Options = new()
    {
        Queue = """ "callbacks":{"attempts":2,"retrySeconds":30,"ringSeconds":20} """,
        Step = """ "keys":{"1":"back"} """,
        Steps = """ "back":{"type":"callback"} """,
    };

    [Fact]
    public Task Caller_who_presses_the_key_is_called_back_by_the_next_agent() => center.Play(Options, async scene =>
    {
        var callback = await Asks(scene);
        var agent = await scene.Agent("ann");
        var leg = await scene.PicksUp(agent);
        await scene.Hears(leg, ToAgent, 2);
        await scene.Hears(leg, "our ringing", 10);
        var phone = await scene.Rings(scene.From);
        await scene.Pass(4);
        Assert.Equal("our ringing", scene.HearsNow(leg));
        scene.Answer(phone);
        await scene.Hears(phone, Greeting, 2);
        await scene.Hears(phone, agent, 10);
        await scene.Hears(leg, scene.From, 1);
        await scene.Pass(20);
        scene.HangUp(phone);
        await scene.Over(leg, 2);
        await scene.Pass(3);

        scene.Heard(phone, "ringing", Greeting, agent, "gone");
        var asked = await Call(scene, scene.Caller);
        Assert.Equal((callback, "callback"), ((string)asked["calledBackBy"]!, (string)asked["waits"]![0]!["end"]!));
        var done = await Call(scene, callback);
        Assert.Equal(("reached", 1, scene.Caller), ((string)done["callback"]!["end"]!, (int)done["callback"]!["attempts"]!, (string)done["callback"]!["by"]!));
        Assert.Equal(("ended", "connected", phone), ((string)done["phase"]!, (string)done["outcome"]!, (string)done["callerLeg"]!));
        var figures = (await scene.Admin(HttpMethod.Get, $"/api/v1/reports/queues?queue={scene.Queue}")).Body!["report"]!["rows"]![0]!["figures"]!;
        Assert.Equal((1, 0, 1), ((int)figures["callbacks"]!, (int)figures["answered"]!, (int)figures["callbackOutcomes"]!["reached"]!));
    });

    [Fact]
    public Task Callback_keeps_the_place_before_those_who_called_later() => center.Play(Options, async scene =>
    {
        await Asks(scene);
        await scene.Pass(10);
        var later = scene.Calls("447700909999", "later");
        await scene.Hears(later, "music");
        var agent = await scene.Agent("ann");
        var leg = await scene.PicksUp(agent);
        await scene.Hears(leg, ToAgent, 2);
        Assert.Equal("music", scene.HearsNow(later));
        var phone = await scene.Rings(scene.From, 10);
        scene.Answer(phone);
        await scene.Hears(phone, agent, 10);
        scene.HangUp(phone);
        await scene.PicksUp(agent, 10);
        await scene.Hears(later, agent, 5);
        scene.HangUp(later);
    });

    [Fact]
    public Task Customer_who_does_not_pick_up_is_tried_again_after_the_time_that_the_queue_says() => center.Play(Options, async scene =>
    {
        var callback = await Asks(scene);
        var agent = await scene.Agent("ann");
        var leg = await scene.PicksUp(agent);
        var phone = await scene.Rings(scene.From, 10);
        await scene.Over(phone, 25);
        await scene.Over(leg, 2);
        await scene.Pass(2);
        Assert.Equal("available", (string)(await scene.Admin(HttpMethod.Get, $"/api/v1/agents/{agent}")).Body!["status"]!);
        await scene.Pass(20);
        Assert.Empty(await scene.Waiting());
        var between = Assert.Single((await scene.Admin(HttpMethod.Get, $"/api/v1/queues/{scene.Queue}/callbacks")).Body!["items"]!.AsArray())!;
        Assert.Equal((callback, 1, $"**********{scene.From[^2..]}"), ((string)between["callId"]!, (int)between["attempts"]!, (string)between["number"]!));
        Assert.NotNull(between["nextAt"]);

        await scene.PicksUp(agent, 15);
        var again = await scene.Rings(scene.From, 10);
        scene.Answer(again);
        await scene.Hears(again, agent, 10);
        await scene.Pass(10);
        scene.HangUp(again);
        await scene.Pass(3);
        Assert.Equal(2, (int)(await Call(scene, callback))["callback"]!["attempts"]!);
        Assert.Empty((await scene.Admin(HttpMethod.Get, $"/api/v1/queues/{scene.Queue}/callbacks")).Body!["items"]!.AsArray());
    });

    [Fact]
    public Task Customer_who_never_picks_up_is_given_up_and_that_is_a_figure() => center.Play(Options, async scene =>
    {
        var callback = await Asks(scene);
        var agent = await scene.Agent("ann");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await scene.PicksUp(agent, 40);
            scene.Reject(await scene.Rings(scene.From, 10));
            await scene.Pass(3);
        }

        await scene.Pass(60);
        var done = await Call(scene, callback);
        Assert.Equal(("unreachable", "ended", "noAnswer"), ((string)done["callback"]!["end"]!, (string)done["phase"]!, (string)done["outcome"]!));
        var figures = (await scene.Admin(HttpMethod.Get, $"/api/v1/reports/queues?queue={scene.Queue}")).Body!["report"]!["rows"]![0]!["figures"]!;
        Assert.Equal(1, (int)figures["callbackOutcomes"]!["unreachable"]!);
    });

    [Fact]
    public Task Agent_who_leaves_while_the_phone_rings_has_it_stop_and_somebody_else_tries_again() => center.Play(Options, async scene =>
    {
        await Asks(scene);
        var ann = await scene.Agent("ann");
        var leg = await scene.PicksUp(ann);
        var phone = await scene.Rings(scene.From, 10);
        await scene.Presence(ann, "away");
        scene.HangUp(leg);
        await scene.Over(phone, 2);
        var bob = await scene.Agent("bob");
        await scene.PicksUp(bob, 40);
        var again = await scene.Rings(scene.From, 10);
        scene.Answer(again);
        await scene.Hears(again, bob, 10);
        scene.HangUp(again);
    });

    [Fact]
    public Task Customer_whose_agent_hangs_up_hears_a_goodbye() => center.Play(Options, async scene =>
    {
        await Asks(scene);
        var agent = await scene.Agent("ann");
        var leg = await scene.PicksUp(agent);
        var phone = await scene.Rings(scene.From, 10);
        scene.Answer(phone);
        await scene.Hears(phone, agent, 10);
        await scene.Pass(10);
        scene.HangUp(leg);
        await scene.Hears(phone, "Thank you for calling. Goodbye.", 1);
        await scene.Over(phone, 10);
    });

    [Fact]
    public Task Customer_who_is_called_back_may_be_held_and_given_to_a_colleague() => center.Play(Options, async scene =>
    {
        var callback = await Asks(scene);
        var ann = await scene.Agent("ann");
        var leg = await scene.PicksUp(ann);
        var phone = await scene.Rings(scene.From, 10);
        scene.Answer(phone);
        await scene.Hears(phone, ann, 10);
        await scene.Pass(6);
        await scene.Admin(HttpMethod.Post, $"/api/v1/calls/{callback}/hold", []);
        await scene.Hears(phone, "music", 2);
        await scene.Admin(HttpMethod.Post, $"/api/v1/calls/{callback}/resume", []);
        await scene.Hears(phone, ann, 2);
        var bob = await scene.Colleague("bob");
        await scene.Admin(HttpMethod.Post, $"/api/v1/calls/{callback}/transfer", new() { ["to"] = new JsonObject { ["agent"] = bob } });
        await scene.Over(leg, 3);
        await scene.PicksUp(bob);
        await scene.Hears(phone, bob, 5);
        scene.HangUp(phone);
    });

    [Fact]
    public Task Who_calls_again_and_is_answered_is_not_called_back() => center.Play(Options, async scene =>
    {
        var callback = await Asks(scene);
        var early = (int)(await Queue(scene))["callbacks"]!;
        Assert.Equal((1, 0), (early, (int)(await Queue(scene))["waiting"]!));

        // Somebody puts the caller first: the callback has the better place.
        var again = scene.Calls(scene.From, "again");
        await scene.Hears(again, "music");
        await scene.Admin(HttpMethod.Post, $"/api/v1/calls/{again}/queue", new() { ["front"] = true });
        var agent = await scene.Agent("ann");
        await scene.PicksUp(agent);
        await scene.Hears(again, agent);
        await scene.Pass(8);
        scene.HangUp(again);
        await scene.Pass(5);
        Assert.Equal("superseded", (string)(await Call(scene, callback))["callback"]!["end"]!);
    });

    [Fact]
    public Task Callback_that_somebody_ends_rings_nobody() => center.Play(Options, async scene =>
    {
        var callback = await Asks(scene);
        await scene.Admin(HttpMethod.Post, $"/api/v1/calls/{callback}/hang-up", []);
        await scene.Pass(2);
        Assert.Empty(await scene.Waiting());
        await scene.Agent("ann");
        await scene.Pass(20);
        Assert.Equal("cancelled", (string)(await Call(scene, callback))["callback"]!["end"]!);
    });

    private static async Task<string> Asks(Scene scene)
    {
        var caller = scene.Calls();
        await scene.Hears(caller, "music");
        await scene.Pass(3);
        scene.Press(caller, "1");
        await scene.Hears(caller, Promise, 1);
        await scene.Over(caller);
        await scene.Pass(1);
        var waits = Assert.Single(await scene.Waiting())!;
        Assert.True((bool)waits["isCallback"]!);
        return (string)waits["callId"]!;
    }

    private static async Task<JsonNode> Call(Scene scene, string call) => (await scene.Admin(HttpMethod.Get, $"/api/v1/calls/{call}")).Body!["summary"]!;

    private static async Task<JsonNode> Queue(Scene scene) => (await scene.Admin(HttpMethod.Get, $"/api/v1/queues/{scene.Queue}")).Body!;
}
