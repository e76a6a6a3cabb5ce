using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

public sealed class AgentRuleTests
{
    [Fact]
    public void Agent_who_is_offered_two_calls_at_once_is_double_rung() =>
        Assert.Equal(["double-rung"], new Tape().Offer("1", "Jane").At(2).Offer("2", "Jane").At(3).Is("1", LegStatus.Timeout).Is("2", LegStatus.Timeout).Broken());

    [Fact]
    public void Agent_who_is_offered_a_call_while_talking_is_double_rung() =>
        Assert.Equal(["double-rung"], new Tape().Offer("1", "Jane").At(1).Answers("1").At(9).Offer("2", "Jane").At(10).Is("2", LegStatus.Rejected).Ends("1").Broken());

    [Fact]
    public void Agent_who_is_offered_one_call_after_the_other_is_not() =>
        Assert.Empty(new Tape().Offer("1", "Jane").At(2).Is("1", LegStatus.Rejected).Offer("2", "Jane").At(3).Is("2", LegStatus.Timeout).Broken());

    [Theory]
    [InlineData("wrong-region", false)]
    [InlineData(null, true)]
    public void Leg_of_which_the_platform_said_untruly_that_it_is_over_does_not_count(string? nuisance, bool isViolation)
    {
        var tape = new Tape().Offer("1", "Jane").At(1).Answers("1").At(9);
        tape.See(new RestServed(tape.Now, "PUT", "/v1/calls/1", 404, "1", nuisance));
        Assert.Equal(isViolation ? ["double-rung"] : [], tape.Offer("2", "Jane").At(10).Is("2", LegStatus.Rejected).Ends("1").Broken());
    }

    [Fact]
    public void Two_agents_may_ring_at_once() =>
        Assert.Empty(new Tape().Offer("1", "Jane").Offer("2", "Joe").At(3).Is("1", LegStatus.Timeout).Is("2", LegStatus.Timeout).Broken());

    [Fact]
    public void Connect_rings_whom_it_names_as_a_telephone_does() =>
        Assert.Empty(new Tape().Caller("a").Hears("a", HearingKind.Ringing).Caller("b").Hears("b", HearingKind.Ringing).Connect("1", "Jane", "a").Connect("2", "Jane", "b")
            .At(3).Is("1", LegStatus.Timeout).Is("2", LegStatus.Timeout).Ends("a").Ends("b").Broken());

    private static Tape TwoAgents(double between) =>
        new Tape().Caller("a").Answers("a").Moves("a", "R").Hears("a", HearingKind.Music).Offer("1", "Jane").Offer("2", "Joe").At(3)
            .Answers("1").Moves("1", "R").Hears("1", HearingKind.Party, "a").Hears("a", HearingKind.Party, "1").At(3 + between)
            .Answers("2").Moves("2", "R").Hears("2", HearingKind.Party, "a,1").Hears("1", HearingKind.Party, "a,2").Hears("a", HearingKind.Party, "1,2")
            .At(20).Ends("a").Ends("1", "rest").Ends("2", "rest");

    [Fact]
    public void Two_agents_who_win_one_caller_at_once_are_two_winners_told_once() => Assert.Equal(["two-winners"], TwoAgents(0.3).Broken());

    [Fact]
    public void Two_whose_apps_rang_together_are_two_winners_however_late_the_second_picks_up() => Assert.Equal(["two-winners"], TwoAgents(4).Broken());

    [Fact]
    public void Colleague_whom_an_agent_brings_in_is_no_second_winner() =>
        Assert.Empty(new Tape().Caller("a").Answers("a").Moves("a", "R").Hears("a", HearingKind.Music).Offer("1", "Jane", "a").At(3)
            .Answers("1").Moves("1", "R").Hears("1", HearingKind.Party, "a").Hears("a", HearingKind.Party, "1").At(4).Offer("2", "Joe", "a").At(5)
            .Answers("2").Moves("2", "R").Hears("2", HearingKind.Party, "a,1").Hears("a", HearingKind.Party, "1,2").At(20).Ends("a").Ends("1", "rest").Ends("2", "rest").Broken());

    [Fact]
    public void Agent_who_picks_up_too_late_and_hears_so_is_no_winner() =>
        Assert.Empty(new Tape().Caller("a").Answers("a").Moves("a", "R").Hears("a", HearingKind.Music).Offer("1", "Jane").Offer("2", "Joe").At(3)
            .Answers("1").Moves("1", "R").Hears("1", HearingKind.Party, "a").Hears("a", HearingKind.Party, "1").At(3.2)
            .Answers("2").Hears("2", HearingKind.Talk, "Somebody else was faster").At(5).Ends("2", "ncco-ended").At(9).Ends("a").Ends("1", "rest").Broken());

    [Fact]
    public void Supervisor_who_whispers_is_no_second_winner()
    {
        var tape = new Tape().Caller("a").Answers("a").Moves("a", "R").Hears("a", HearingKind.Music).Offer("1", "Jane").Offer("2", "Joe").At(3);
        tape.See(new NccoStarted(tape.Now, "2", "create", """[{"action":"conversation","name":"R","canSpeak":["1"],"canHear":["1","a"]}]"""));
        Assert.Empty(tape.Answers("1").Moves("1", "R").Hears("1", HearingKind.Party, "a").Hears("a", HearingKind.Party, "1").At(3.2)
            .Answers("2").Moves("2", "R").Hears("2", HearingKind.Party, "a,1").At(9).Ends("a").Ends("1", "rest").Ends("2", "rest").Broken());
    }

    private static Tape RingsOn(double seconds) =>
        new Tape().Caller("a").Hears("a", HearingKind.Ringing).Connect("j", "Jane", "a").At(2).Ends("a").At(2 + seconds);

    [Fact]
    public void App_that_rings_on_for_six_seconds_rings_for_a_ghost() => Assert.Equal(["ghost-ring"], RingsOn(6).Is("j", LegStatus.Timeout).Broken());

    [Theory]
    [InlineData("a", true)]
    [InlineData("b", false)]
    public void App_that_rings_over_rest_rings_for_the_caller_whom_its_event_url_names(string caller, bool isViolation) =>
        Assert.Equal(isViolation ? ["ghost-ring"] : [], new Tape().Caller("a").Hears("a", HearingKind.Music).Caller("b").Hears("b", HearingKind.Music).Offer("j", "Jane", caller)
            .At(2).Ends("a").At(8).Is("j", LegStatus.Cancelled).At(9).Ends("b").Broken());

    [Fact]
    public void App_that_still_rings_at_the_end_of_the_run_rings_for_a_ghost() => Assert.Equal(["ghost-ring"], RingsOn(6).Broken());

    [Fact]
    public void Agent_who_picks_up_a_ghost_was_rung_by_one() =>
        Assert.Equal(["ghost-ring"], RingsOn(6).Answers("j").At(9).Ends("j").Broken());

    [Fact]
    public void App_that_stops_within_five_seconds_is_no_ghost() => Assert.Empty(RingsOn(5).Is("j", LegStatus.Cancelled).Broken());

    [Theory]
    [InlineData(30, false)]
    [InlineData(40, true)]
    public void Ghost_is_forgiven_until_the_center_must_have_found_out_about_a_lost_webhook(double seconds, bool isViolation) =>
        Assert.Equal(isViolation ? ["ghost-ring"] : [], new Tape().Caller("a").Hears("a", HearingKind.Ringing).Connect("j", "Jane", "a").At(2).Ends("a")
            .Answered("a", WebhookKind.Event, null, "socket-timeout", "lost").At(2 + seconds).Is("j", LegStatus.Cancelled).Broken());

    [Theory]
    [InlineData(9, false)]
    [InlineData(40, true)]
    public void Ghost_is_forgiven_while_the_webhook_that_would_tell_is_being_lost(double seconds, bool isViolation)
    {
        var tape = new Tape().Caller("a").Hears("a", HearingKind.Ringing).Connect("j", "Jane", "a").At(2).Ends("a");
        tape.See(new WebhookSent(tape.Now, 900, 1, WebhookKind.Event, "a", "POST", "http://gateway/webhooks/event", "{}"));
        Assert.Equal(isViolation ? ["ghost-ring"] : [], tape.At(2 + seconds).Answers("j").At(10 + seconds).Ends("j", "rest").Broken());
    }

    private static Tape LeftAlone(double seconds) =>
        new Tape().Caller("a").Hears("a", HearingKind.Ringing).Connect("j", "Jane", "a").At(1).Answers("j").Hears("j", HearingKind.Party, "a").At(5).Ends("a").At(5 + seconds);

    [Fact]
    public void Leg_left_alone_for_longer_than_thirty_seconds_is_stuck() => Assert.Equal(["stuck-leg"], LeftAlone(31).Ends("j", "rest").Broken());

    [Fact]
    public void Leg_that_is_left_alone_at_the_end_of_the_run_is_stuck() => Assert.Equal(["stuck-leg"], LeftAlone(31).Broken());

    [Fact]
    public void Leg_that_is_ended_within_thirty_seconds_is_not_stuck() => Assert.Empty(LeftAlone(30).Ends("j", "rest").Broken());

    [Fact]
    public void Colleagues_who_talk_on_after_the_caller_went_are_not_stuck() =>
        Assert.Empty(new Tape().Caller("a").Answers("a").Moves("a", "R").Hears("a", HearingKind.Music).Offer("1", "Jane").At(1).Answers("1").Moves("1", "R").At(9)
            .Offer("2", "Joe").At(10).Answers("2").Moves("2", "R").At(20).Ends("a").At(90).Ends("1").Ends("2", "rest").Broken());

    [Fact]
    public void Who_is_left_when_the_colleague_goes_has_thirty_seconds_from_then() =>
        Assert.Equal(["stuck-leg"], new Tape().Caller("a").Answers("a").Moves("a", "R").Hears("a", HearingKind.Music).Offer("1", "Jane").At(1).Answers("1").Moves("1", "R").At(9)
            .Offer("2", "Joe").At(10).Answers("2").Moves("2", "R").At(20).Ends("a").At(90).Ends("1").At(125).Ends("2", "rest").Broken());
}
