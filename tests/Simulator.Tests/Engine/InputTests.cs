using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Engine;

public sealed class InputTests
{
    private const string Menu = """
        [{"action":"talk","text":"To talk to Jane, please press 1, or, to talk to Joe, press 2.","bargeIn":true},
         {"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1,"timeOut":5},"eventUrl":["http://gateway/webhooks/input"]},
         {"action":"talk","text":"after"}]
        """;

    [Fact]
    public void A_key_interrupts_the_prompt_and_the_reply_replaces_what_is_left()
    {
        var world = new World();
        world.Webhooks.Reply(WebhookKind.Input, """[{"action":"talk","text":"Jane it is"}]""");
        var leg = world.Call(Menu);
        world.Loop.Run(1);
        Assert.True(world.Platform.Press(leg, "1"));
        world.Loop.Run(10);
        Assert.Equal("""{"digits":"1","timed_out":false}""", world.Sent(WebhookKind.Input)["dtmf"]!.ToJsonString());
        Assert.Contains("Talk Jane it is", world.Heard(leg));
        Assert.DoesNotContain("Talk after", world.Heard(leg));
        Assert.Equal("http://gateway/webhooks/input", world.Webhooks.Sent.Last(w => w.Kind == WebhookKind.Input).Target.Address);
    }

    [Theory]
    [InlineData(true, 9)]
    [InlineData(false, 5)]
    public void Silence_is_told_after_the_time_out_and_an_empty_reply_goes_on(bool waitsForPrompt, int seconds)
    {
        var world = new World(new Doubts { InputTimerWaitsForPrompt = waitsForPrompt });
        var leg = world.Call(Menu);
        world.Loop.Run(seconds - 0.5);
        Assert.DoesNotContain(world.Webhooks.Sent, w => w.Kind == WebhookKind.Input);
        world.Loop.Run(1.5);
        Assert.Equal("""{"digits":"","timed_out":true}""", world.Sent(WebhookKind.Input)["dtmf"]!.ToJsonString());
        world.Loop.Run(5);
        Assert.Contains("Talk after", world.Heard(leg));
    }

    [Fact]
    public void While_keys_are_collected_the_caller_is_listened_to_and_is_not_in_silence()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"input","type":["dtmf"],"dtmf":{"timeOut":10}}]""");
        world.Loop.Run(2);
        Assert.Equal(["Silence", "Listening"], world.Heard(leg));
    }

    [Fact]
    public void Hash_submits_and_the_time_out_starts_anew_with_each_key()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"input","type":["dtmf"],"dtmf":{"timeOut":3,"maxDigits":6,"submitOnHash":true}}]""");
        world.Loop.Run(2);
        world.Platform.Press(leg, "12");
        world.Loop.Run(2.5);
        world.Platform.Press(leg, "3#");
        Assert.Equal("123", (string?)world.Sent(WebhookKind.Input)["dtmf"]!["digits"]);
    }

    [Fact]
    public void Keys_that_stop_coming_are_told_as_timed_out()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"input","type":["dtmf"],"dtmf":{"timeOut":3}}]""");
        world.Loop.Run(1);
        world.Platform.Press(leg, "2");
        world.Loop.Run(4);
        Assert.Equal("""{"digits":"2","timed_out":true}""", world.Sent(WebhookKind.Input)["dtmf"]!.ToJsonString());
    }

    [Fact]
    public void Words_are_told_with_a_confidence_that_is_a_string()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"input","type":["speech"],"speech":{"endOnSilence":1}}]""");
        world.Loop.Run(1);
        world.Platform.Say(leg, "sales please");
        world.Loop.Run(2);
        var speech = world.Sent(WebhookKind.Input)["speech"]!;
        Assert.Equal("sales please", (string?)speech["results"]![0]!["text"]);
        Assert.Equal("0.93", (string?)speech["results"]![0]!["confidence"]);
        Assert.Equal("""{"digits":null,"timed_out":false}""", world.Sent(WebhookKind.Input)["dtmf"]!.ToJsonString());
    }

    [Fact]
    public void The_form_without_type_gives_the_old_webhook()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"input","eventUrl":["http://gateway/webhooks/dtmf"]}]""");
        world.Loop.Run(1);
        world.Platform.Press(leg, "1");
        world.Loop.Run(4);
        Assert.Equal("1", (string?)world.Sent(WebhookKind.Input)["dtmf"]);
        Assert.True((bool?)world.Sent(WebhookKind.Input)["timed_out"]);
    }

    [Fact]
    public void An_asynchronous_input_posts_keys_one_by_one_beside_the_next_actions()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"input","type":["dtmf"],"mode":"asynchronous","eventUrl":["http://gateway/keys"]},{"action":"wait","timeout":20}]""");
        world.Loop.Run(1);
        world.Platform.Press(leg, "42");
        Assert.Equal(["4", "2"], world.Webhooks.Sent.Where(w => w.Kind == WebhookKind.Input).Select(w => (string?)w.Body["dtmf"]!["digits"]));
        Assert.Null(world.End(leg));
    }

    [Fact]
    public void A_lost_result_falls_through_to_the_next_action()
    {
        var world = new World();
        world.Webhooks.On(WebhookKind.Input, _ => FakeWebhooks.Lost);
        var leg = world.Call(Menu);
        world.Loop.Run(1);
        world.Platform.Press(leg, "1");
        world.Loop.Run(5);
        Assert.Contains("Talk after", world.Heard(leg));
    }

    [Fact]
    public void Notify_tells_its_payload_without_a_leg_and_its_reply_replaces()
    {
        var world = new World();
        world.Webhooks.Reply(WebhookKind.Notify, """[{"action":"talk","text":"welcome back"}]""");
        var leg = world.Call("""[{"action":"wait","timeout":0.01},{"action":"notify","payload":{"a":1},"eventUrl":["http://gateway/webhooks/resume"]}]""");
        world.Loop.Run(5);
        var body = world.Sent(WebhookKind.Notify);
        Assert.Equal("""{"a":1}""", body["payload"]!.ToJsonString());
        Assert.False(body.ContainsKey("uuid") || body.ContainsKey("from") || body.ContainsKey("to"));
        Assert.Contains("Talk welcome back", world.Heard(leg));
    }
}
