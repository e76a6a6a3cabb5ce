using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Engine;

public sealed class InboundCallTests
{
    private const string Hello = """[{"action":"talk","text":"Thank you for calling."}]""";

    [Fact]
    public void A_caller_is_told_of_answered_and_completed_when_the_ncco_has_run_out()
    {
        var world = new World();
        var leg = world.Call(Hello);
        world.Loop.Run(10);
        Assert.Equal(["started", "ringing", "answered", "completed"], world.Told(leg));
        Assert.Equal(["Silence", "Talk Thank you for calling.", "Gone"], world.Heard(leg));
        Assert.Equal(("ncco-ended", "platform"), (world.End(leg)!.Cause, world.End(leg)!.DisconnectedBy));
        Assert.Equal(32, leg.Length);
        Assert.DoesNotContain('-', leg);
        Assert.Equal(0, world.Loop.Armed);
    }

    [Fact]
    public void The_answer_webhook_carries_what_the_platform_knows_of_a_phone_caller()
    {
        var world = new World();
        var leg = world.Call(Hello);
        var body = world.Sent(WebhookKind.Answer);
        Assert.Equal((World.Number, World.Caller, leg), ((string?)body["to"], (string?)body["from"], (string?)body["uuid"]));
        Assert.Equal("phone", (string?)body["endpoint_type"]);
        Assert.StartsWith("CON-", (string?)body["conversation_uuid"], StringComparison.Ordinal);
        Assert.NotNull(body["region_url"]);
        Assert.False(body.ContainsKey("from_user"));
    }

    [Fact]
    public void Completed_tells_strings_for_duration_rate_and_price_and_an_end_that_is_rounded_up()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"wait","timeout":7}]""");
        world.Loop.Run(60);
        var body = world.Webhooks.Sent.Last(w => w.LegId == leg && (string?)w.Body["status"] == "completed").Body;
        Assert.Equal("platform", (string?)body["disconnected_by"]);
        Assert.Equal("8", (string?)body["duration"]);
        Assert.Equal("0.00450000", (string?)body["rate"]);
        Assert.True(string.CompareOrdinal((string?)body["end_time"], (string?)body["timestamp"]) > 0);
    }

    [Fact]
    public void An_app_caller_has_no_from_and_its_events_say_its_own_name()
    {
        var world = new World();
        world.Webhooks.Reply(WebhookKind.Answer, Hello);
        var leg = world.Platform.CallServer(world.Application, "Jane", "447700900099", new() { ["device"] = "web" });
        world.Loop.Run(10);
        var body = world.Sent(WebhookKind.Answer);
        Assert.Equal(("Jane", "447700900099", "web"), ((string?)body["from_user"], (string?)body["to"], (string?)body["custom_data"]!["device"]));
        Assert.False(body.ContainsKey("from"));
        Assert.Equal(["started", "answered", "completed"], world.Told(leg));
        var started = world.Webhooks.Sent.First(w => w.LegId == leg && w.Kind == WebhookKind.Event).Body;
        Assert.Null(started["from"]);
        Assert.Equal("Jane", (string?)started["to"]);
        Assert.Equal("inbound", (string?)started["direction"]);
    }

    [Fact]
    public void An_app_caller_without_a_destination_has_no_to()
    {
        var world = new World();
        world.Platform.CallServer(world.Application, "Jane", null, null);
        Assert.False(world.Sent(WebhookKind.Answer).ContainsKey("to"));
    }

    [Fact]
    public void A_call_that_nobody_answers_with_an_ncco_is_dropped()
    {
        var world = new World();
        world.Webhooks.On(WebhookKind.Answer, _ => FakeWebhooks.Lost);
        var leg = world.Platform.Dial(World.Caller, World.Number)!;
        world.Loop.Run(1);
        Assert.Equal("no-ncco", world.End(leg)!.Cause);
    }

    [Fact]
    public void A_faulty_ncco_is_reported_and_the_fallback_is_asked()
    {
        var world = new World();
        world.Webhooks.Fallback = _ => new WebhookOutcome(true, Hello);
        var leg = world.Call("""[{"action":"hangup"}]""");
        world.Loop.Run(1);
        Assert.Contains("Talk Thank you for calling.", world.Heard(leg));
        Assert.Equal("Syntax error in NCCO. Invalid value type or action.", (string?)world.Sent(WebhookKind.Error)["reason"]);
    }

    [Fact]
    public void A_faulty_ncco_without_a_fallback_ends_the_call()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"connect","endpoint":[]}]""");
        world.Loop.Run(1);
        Assert.Equal("syntax", world.End(leg)!.Cause);
    }

    [Fact]
    public void An_empty_ncco_ends_the_call_at_once()
    {
        var world = new World();
        var leg = world.Call("[]");
        world.Loop.Run(1);
        Assert.Equal("ncco-ended", world.End(leg)!.Cause);
    }

    [Theory]
    [InlineData(false, "started ringing completed")]
    [InlineData(true, "started ringing cancelled completed")]
    public void A_caller_who_hangs_up_before_the_ncco_is_there_runs_nothing(bool cancelled, string told)
    {
        var world = new World(new Doubts { EarlyHangUpIsCancelled = cancelled });
        var leg = world.Call(Hello);
        world.Platform.HangUp(leg);
        world.Loop.Run(5);
        Assert.Equal(told.Split(' '), world.Told(leg));
        Assert.DoesNotContain(world.Heard(leg), heard => heard.StartsWith("Talk", StringComparison.Ordinal));
        Assert.Equal("user", world.End(leg)!.DisconnectedBy);
    }

    [Fact]
    public void A_number_that_is_not_linked_is_not_in_service()
    {
        var world = new World();
        world.Account.Numbers[World.Number].ApplicationId = null;
        Assert.Null(world.Platform.Dial(World.Caller, World.Number));
    }

    [Fact]
    public void No_call_lasts_longer_than_two_hours()
    {
        var world = new World();
        var leg = world.Call("""[{"action":"stream","streamUrl":["http://gateway/hold.mp3"],"loop":0}]""");
        world.Loop.Run(7300);
        Assert.Equal("call-limit", world.End(leg)!.Cause);
    }
}
