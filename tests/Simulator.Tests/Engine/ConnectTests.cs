using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Engine;

public sealed class ConnectTests
{
    private const string ToJane = """[{"action":"connect","endpoint":[{"type":"app","user":"Jane"}],"eventUrl":["http://gateway/webhooks/event?call=1"]},{"action":"talk","text":"Nobody answers."}]""";
    private const string Synchronous = """[{"action":"connect","timeout":20,"eventType":"synchronous","endpoint":[{"type":"app","user":"Jane"}]},{"action":"talk","text":"Nobody answers."}]""";

    [Fact]
    public void Caller_and_agent_hear_each_other_once_the_agent_answers()
    {
        var world = new World();
        var caller = world.Call(ToJane);
        world.Loop.Run(2);
        var agent = world.Ringing("Jane");
        Assert.Equal(["Silence", "Ringing"], world.Heard(caller));
        Assert.True(world.Platform.Answer(agent));
        world.Loop.Run(2);
        Assert.Equal(new HearingChanged(world.Loop.Now, caller, HearingKind.Party, agent) with { At = default }, world.Seen.OfType<HearingChanged>().Last(h => h.LegId == caller) with { At = default });
        Assert.Equal("Party", world.Heard(agent).Last());
        Assert.Equal(["started", "answered"], world.Told(agent));
        Assert.Equal("http://gateway/webhooks/event?call=1", world.Webhooks.Sent.First(w => w.LegId == agent).Target.Address);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void When_either_hangs_up_both_are_completed(bool agentFirst)
    {
        var world = new World();
        var caller = world.Call(ToJane);
        world.Loop.Run(2);
        var agent = world.Ringing("Jane");
        world.Platform.Answer(agent);
        world.Loop.Run(5);
        var (first, second) = agentFirst ? (agent, caller) : (caller, agent);
        world.Platform.HangUp(first);
        world.Loop.Run(1);
        Assert.Equal(("person", "user"), (world.End(first)!.Cause, world.End(first)!.DisconnectedBy));
        Assert.Equal(("peer-left", "platform"), (world.End(second)!.Cause, world.End(second)!.DisconnectedBy));
        Assert.Equal("completed", world.Told(second).Last());
        Assert.Equal(0, world.Loop.Armed);
    }

    [Fact]
    public void A_caller_who_gives_up_while_it_rings_cancels_the_other_leg()
    {
        var world = new World();
        var caller = world.Call(ToJane);
        world.Loop.Run(2);
        world.Platform.HangUp(caller);
        world.Loop.Run(1);
        Assert.Equal(["started", "cancelled", "completed"], world.Told(world.Ringing("Jane")));
        Assert.Equal("Gone", world.Heard(world.Ringing("Jane")).Last());
    }

    [Fact]
    public void A_failed_connect_goes_on_with_the_next_action()
    {
        var world = new World();
        var caller = world.Call(ToJane);
        world.Loop.Run(61);
        Assert.Contains("Talk Nobody answers.", world.Heard(caller));
        Assert.Equal(["started", "timeout", "completed"], world.Told(world.Ringing("Jane")));
    }

    [Fact]
    public void A_synchronous_failure_may_be_answered_with_an_ncco_and_completed_waits_for_the_chain()
    {
        var world = new World();
        world.Webhooks.ReplyInTurn(WebhookKind.ConnectFailed, Synchronous.Replace("Jane", "Joe", StringComparison.Ordinal), null);
        var caller = world.Call(Synchronous);
        world.Loop.Run(2);
        var jane = world.Ringing("Jane");
        world.Platform.Reject(jane);
        world.Loop.Run(1);
        Assert.Equal("rejected", world.Told(jane).Last());
        var joe = world.Ringing("Joe");
        world.Loop.Run(20);
        Assert.Contains("timeout", world.Told(joe));
        world.Loop.Run(3);
        Assert.Contains("Talk Nobody answers.", world.Heard(caller));
        Assert.DoesNotContain("completed", world.Told(jane));
    }

    [Fact]
    public void Completed_of_a_failed_leg_is_told_once_its_chain_is_over()
    {
        var world = new World();
        world.Webhooks.Reply(WebhookKind.ConnectFailed, """[{"action":"talk","text":"Sorry."}]""");
        world.Call(Synchronous);
        world.Loop.Run(25);
        Assert.Equal(["started", "timeout", "completed"], world.Told(world.Ringing("Jane")));
    }

    [Theory]
    [InlineData(OfflineUser.Unanswered, "unanswered")]
    [InlineData(OfflineUser.Failed, "failed")]
    [InlineData(OfflineUser.Timeout, "timeout")]
    public void A_user_who_is_offline_ends_as_the_doubt_says(OfflineUser doubt, string status)
    {
        var world = new World(new Doubts { OfflineUser = doubt });
        world.Application.Users["Jane"].Sessions = 0;
        world.Call(ToJane);
        world.Loop.Run(70);
        Assert.Equal(["started", status, "completed"], world.Told(world.Ringing("Jane")));
    }

    [Theory]
    [InlineData(DeclineStatus.Rejected, "started rejected")]
    [InlineData(DeclineStatus.Unanswered, "started unanswered completed")]
    [InlineData(DeclineStatus.Busy, "started busy completed")]
    public void A_declined_call_ends_as_the_doubt_says(DeclineStatus doubt, string told)
    {
        var world = new World(new Doubts { Declined = doubt });
        world.Call(ToJane);
        world.Loop.Run(1);
        world.Platform.Reject(world.Ringing("Jane"));
        world.Loop.Run(1);
        Assert.Equal(told.Split(' '), world.Told(world.Ringing("Jane")));
    }

    [Fact]
    public void A_phone_rings_with_an_event_and_needs_a_caller_id_of_ours()
    {
        var world = new World();
        world.Call($$"""[{"action":"connect","from":"{{World.Number}}","endpoint":[{"type":"phone","number":"447700900099"}]}]""");
        world.Loop.Run(1);
        Assert.Equal(["started", "ringing"], world.Told(world.Ringing("447700900099")));

        var foreign = new World();
        foreign.Call("""[{"action":"connect","from":"15551234567","endpoint":[{"type":"phone","number":"447700900099"}]}]""");
        foreign.Loop.Run(1);
        Assert.Equal(["started", "failed", "completed"], foreign.Told(foreign.Ringing("447700900099")));
    }

    [Fact]
    public void What_the_callee_hears_before_joining_comes_from_on_answer()
    {
        var world = new World();
        world.Webhooks.Reply(WebhookKind.OnAnswer, """[{"action":"talk","text":"A caller waits"}]""");
        var caller = world.Call("""[{"action":"connect","from":"442079460000","endpoint":[{"type":"phone","number":"447700900099","onAnswer":{"url":"http://gateway/whisper"}}]}]""");
        world.Loop.Run(1);
        var callee = world.Ringing("447700900099");
        world.Platform.Answer(callee);
        world.Loop.Run(0.5);
        Assert.Equal("Talk A caller waits", world.Heard(callee).Last());
        Assert.Equal("Ringing", world.Heard(caller).Last());
        world.Loop.Run(3);
        Assert.Equal("Party", world.Heard(caller).Last());
    }

    [Fact]
    public void Legs_over_the_limit_of_a_second_fail_with_an_error_event()
    {
        var world = new World(legsPerSecond: 1);
        world.Call(ToJane);
        var second = world.Call(ToJane);
        world.Loop.Run(0.5);
        Assert.Single(world.Seen.OfType<LegStarted>(), leg => leg.Direction == LegDirection.Outbound);
        Assert.Contains(world.Webhooks.Sent, w => w.Kind == WebhookKind.Error);
        Assert.Contains("Talk Nobody answers.", world.Heard(second));
    }
}
