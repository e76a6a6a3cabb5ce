using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>What a waiting caller's keys do: docs/in-the-room.md.</summary>
[Collection(RoomCollection.Name)]
public sealed class WaitingKeysTests(RoomCenter center)
{
    private static readonly SceneOptions Keys = new()
    {
        Step = """ "keys":{"1":"sorry","2":"menu"} """,
        Steps = """ "sorry":{"type":"hangUp","text":"We write to you."},"menu":{"type":"menu","prompts":"Go on waiting with 1.","digits":{"1":"wait"},"otherwise":"sorry"} """,
    };

    [Fact]
    public Task Key_of_a_waiting_caller_leads_on_at_once_and_other_keys_change_nothing() => center.Play(Keys, async scene =>
    {
        var caller = scene.Calls();
        await scene.Hears(caller, "music");
        await scene.Pass(2);
        scene.Press(caller, "9");
        await scene.Pass(5);
        Assert.Equal("music", scene.HearsNow(caller));
        scene.Press(caller, "1");
        await scene.Hears(caller, "We write to you.", 1);
        await scene.Over(caller);
        scene.Heard(caller, "Please hold.", "music", "We write to you.", "gone");
    });

    [Fact]
    public Task Key_pressed_while_an_app_rings_lets_the_agent_go_and_counts_against_nobody() => center.Play(Keys, async scene =>
    {
        var agent = await scene.Agent("ann");
        var caller = scene.Calls();
        var leg = await scene.Rings(agent);
        await scene.Pass(2);
        scene.Press(caller, "1");
        await scene.Hears(caller, "We write to you.", 1);
        await scene.Over(leg, 2);
        await scene.Pass(2);
        Assert.Equal("available", (string)(await scene.Admin(HttpMethod.Get, $"/api/v1/agents/{agent}")).Body!["status"]!);
    });

    [Fact]
    public Task Caller_who_comes_back_from_a_menu_keeps_the_place_and_the_keys() => center.Play(Keys, async scene =>
    {
        var caller = scene.Calls();
        await scene.Hears(caller, "music");
        var first = (string)(await scene.Waiting())[0]!["enteredAt"]!;
        await scene.Pass(20);
        scene.Press(caller, "2");
        await scene.Hears(caller, "Go on waiting with 1.", 1);
        await scene.Hears(caller, "its turn");
        scene.Press(caller, "1");
        await scene.Hears(caller, "music", 10);
        await scene.Pass(2);
        Assert.Equal(first, (string)(await scene.Waiting())[0]!["enteredAt"]!);
        scene.Press(caller, "1");
        await scene.Hears(caller, "We write to you.", 1);
    });

    [Fact]
    public Task Keys_pressed_in_a_talk_mean_nothing_and_are_not_even_reported() => center.Play(Keys, async scene =>
    {
        var (agent, leg) = await scene.Talk();
        await scene.Pass(3);
        var reported = Reported(scene);
        scene.Press(scene.Caller, "1");
        await scene.Pass(5);
        Assert.Equal(agent, scene.HearsNow(scene.Caller));
        Assert.Equal(reported, Reported(scene));
        scene.IsThere(leg);
    });

    [Fact]
    public Task Caller_of_a_lost_agent_has_the_keys_again() => center.Play(Keys, async scene =>
    {
        var (agent, leg) = await scene.Talk();
        await scene.Presence(agent, "away");
        scene.HangUp(leg);
        await scene.Hears(scene.Caller, "music", 15);
        await scene.Pass(2);
        scene.Press(scene.Caller, "1");
        await scene.Hears(scene.Caller, "We write to you.", 1);
    });

    private static int Reported(Scene scene) => scene.Seen.OfType<WebhookSent>().Count(sent => sent.Url.Contains("/webhooks/keys", StringComparison.Ordinal));
}
