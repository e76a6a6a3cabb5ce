using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Tests.Judging;

public sealed class FloorRuleTests
{
    private static readonly ServiceLine Sales = new("sales", ["442079460000"], ["Jane"]);
    private static readonly ServiceLine German = new("german", ["442079460001"], ["Joe"]);

    private static Tape Idle(Tape tape, double from, double to, string status = "available")
    {
        for (var at = from; at <= to; at += 10)
        {
            tape.At(at).Desks(("Jane", status));
        }

        return tape;
    }

    [Fact]
    public void Caller_who_waits_beside_an_idle_agent_of_the_line_is_stuck_and_told_once() =>
        Assert.Equal(["stuck-caller"], Idle(new Tape(Sales).Waits("a"), 0, 90).At(91).Ends("a").Broken());

    [Fact]
    public void Caller_who_waits_for_an_agent_of_another_line_is_not_stuck() =>
        Assert.Empty(Idle(new Tape(Sales, German).Waits("a", "442079460001"), 0, 90).At(91).Ends("a").Broken());

    [Theory]
    [InlineData("wrapUp")]
    [InlineData("resting")]
    [InlineData("away")]
    [InlineData("offline")]
    public void Agent_who_is_not_available_lets_nobody_wait(string status) =>
        Assert.Empty(Idle(new Tape(Sales).Waits("a"), 0, 90, status).At(91).Ends("a").Broken());

    [Fact]
    public void Caller_for_whom_apps_rang_a_short_while_ago_is_not_stuck() =>
        Assert.Empty(Idle(Idle(new Tape(Sales).Waits("a"), 0, 30).At(31).Offer("j", "Joe", "a").At(46).Is("j", LegStatus.Timeout), 50, 80).At(81).Ends("a").Broken());

    [Fact]
    public void Agent_who_just_had_a_call_is_not_idle_for_long() =>
        Assert.Empty(Idle(new Tape(Sales).Waits("b").Offer("1", "Jane", "b").At(5).Joins("1", "b").Waits("a").At(40).Ends("b").Ends("1", "rest"), 40, 70).At(71).Ends("a").Broken());

    [Fact]
    public void Clocks_begin_anew_when_the_application_is_back() =>
        Assert.Empty(Idle(Idle(new Tape(Sales).Waits("a"), 0, 30).See(new GatewayStopped(At(30))).At(35).See(new GatewayStarted(At(35))), 40, 70).At(71).Ends("a").Broken());

    [Theory]
    [InlineData("onCall")]
    [InlineData("OnCall")]
    [InlineData("reserved")]
    public void Agent_who_is_shown_as_busy_without_a_leg_is_stuck_and_told_once(string status) =>
        Assert.Equal(["stuck-agent"], Idle(new Tape(Sales), 0, 120, status).Broken());

    [Fact]
    public void Agent_is_stuck_thirty_seconds_after_the_last_leg_was_over() =>
        Assert.Equal(["stuck-agent"], Idle(Talked(), 40, 60, "onCall").Broken());

    [Fact]
    public void Agent_whose_call_is_noticed_to_be_over_within_thirty_seconds_is_not_stuck() =>
        Assert.Empty(Idle(Idle(Talked(), 40, 50, "onCall"), 60, 90, "wrapUp").Broken());

    [Fact]
    public void Agent_who_talks_is_not_stuck() =>
        Assert.Empty(Idle(new Tape(Sales).Waits("a").Offer("1", "Jane", "a").At(5).Joins("1", "a"), 10, 100, "onCall").At(101).Ends("a").Ends("1", "rest").Broken());

    private static Tape Talked() => new Tape(Sales).Waits("a").Offer("1", "Jane", "a").At(5).Joins("1", "a").At(25).Ends("a").Ends("1", "rest");

    [Fact]
    public void Queue_that_shows_callers_who_are_gone_is_wrong_and_told_once() =>
        Assert.Equal(["ghost-waiting"], new Tape(Sales).Waits("a").Queue(1).At(10).Ends("a").At(20).Queue(1).At(40).Queue(1).At(60).Queue(1).At(80).Queue(1).Broken());

    [Fact]
    public void Queue_that_finds_out_within_thirty_seconds_is_right() =>
        Assert.Empty(new Tape(Sales).Waits("a").At(10).Ends("a").At(20).Queue(1).At(40).Queue(0).Broken());

    [Fact]
    public void Queue_that_shows_somebody_when_everybody_is_gone_is_wrong_at_once() =>
        Assert.Equal(["ghost-waiting"], new Tape(Sales).Waits("a").At(10).Ends("a").At(20).Queue(1).Broken());

    [Fact]
    public void App_that_is_refused_for_good_is_a_violation() =>
        Assert.Equal(["app-refused"], new Tape(Sales).See(App(403, "not-yours", isFinal: true)).Broken());

    [Fact]
    public void App_that_asks_again_or_comes_too_late_to_a_wrap_up_is_none() =>
        Assert.Empty(new Tape(Sales).See(App(503, "restarting", isFinal: false)).See(App(409, "not-in-wrap-up", isFinal: true)).See(App(200, null, isFinal: true)).Broken());

    private static AppAnswered App(int status, string? code, bool isFinal) => new(At(0), "Jane", "presence available", status, code, isFinal);

    private static DateTimeOffset At(double seconds) => new Tape().At(seconds).Now;
}
