using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

public sealed class ServiceRuleTests
{
    private static Tape TwoWait(string secondNumber = "442079460000") =>
        new Tape().Caller("a").Answers("a").Moves("a", "A").Hears("a", HearingKind.Music).At(4)
            .Caller("b", secondNumber).Answers("b").Moves("b", "B").Hears("b", HearingKind.Music).At(10);

    private static Tape OneServed(Tape tape) =>
        tape.Offer("j", "Jane").At(12).Answers("j").Moves("j", "B").Hears("j", HearingKind.Party, "b").Hears("b", HearingKind.Party, "j").At(20).Ends("a").Ends("b").Ends("j", "rest");

    [Fact]
    public void Caller_who_is_served_before_one_who_waits_for_longer_jumped_the_queue() => Assert.Equal(["order-of-service"], OneServed(TwoWait()).Broken());

    [Fact]
    public void Callers_who_are_served_as_they_came_are_served_well() =>
        Assert.Empty(TwoWait().Offer("j", "Jane").At(11).Hears("a", HearingKind.Party, "j").At(13).Offer("k", "Joe").At(14).Hears("b", HearingKind.Party, "k")
            .At(15).Ends("a").Ends("b").Ends("j").Ends("k").Broken());

    [Fact]
    public void Caller_whose_agent_lets_it_ring_for_longer_is_not_passed_over() =>
        Assert.Empty(OneServed(TwoWait().Offer("k", "Joe").At(10.5)).Is("k", LegStatus.Timeout).Broken());

    [Fact]
    public void Caller_whose_agent_declines_after_the_next_was_offered_is_not_passed_over() =>
        Assert.Empty(TwoWait().Offer("k", "Joe").At(10.5).Offer("j", "Jane").At(11).Is("k", LegStatus.Rejected).At(12).Answers("j").Hears("b", HearingKind.Party, "j")
            .At(20).Ends("a").Ends("b").Ends("j", "rest").Broken());

    [Fact]
    public void Caller_who_comes_while_the_app_rings_already_is_not_passed_over() =>
        Assert.Empty(new Tape().Offer("j", "Jane").At(1).Caller("a").Answers("a").Hears("a", HearingKind.Music).At(2).Caller("b").Answers("b").Hears("b", HearingKind.Music)
            .At(3).Answers("j").Hears("b", HearingKind.Party, "j").At(9).Ends("a").Ends("b").Ends("j", "rest").Broken());

    [Fact]
    public void Agent_who_calls_in_and_pulls_a_caller_chooses_freely() =>
        Assert.Empty(TwoWait().AppCaller("j", "Jane").Answers("j").At(11).Hears("b", HearingKind.Party, "j").At(12).Ends("a").Ends("b").Ends("j").Broken());

    [Fact]
    public void Caller_who_has_to_wait_again_keeps_the_first_place() =>
        Assert.Empty(TwoWait().Offer("j", "Jane").At(11).Hears("a", HearingKind.Party, "j").At(12).Ends("j").Hears("a", HearingKind.Music).At(13)
            .Offer("k", "Joe").At(14).Hears("a", HearingKind.Party, "k").At(15).Ends("a").Ends("b").Ends("k", "rest").Broken());

    [Fact]
    public void Callers_of_another_number_wait_in_another_line() => Assert.Empty(OneServed(TwoWait("442079460001")).Broken());

    [Fact]
    public void Caller_who_gave_up_is_passed_by_nobody() =>
        Assert.Empty(TwoWait().Ends("a").Offer("j", "Jane").At(11).Hears("b", HearingKind.Party, "j").At(12).Ends("b").Ends("j", "rest").Broken());

    [Fact]
    public void Announcement_in_the_room_does_not_lose_the_place() =>
        Assert.Equal(["order-of-service"], OneServed(TwoWait().Hears("a", HearingKind.Talk, "You are first").At(10.5).Hears("a", HearingKind.Music)).Broken());

    [Fact]
    public void Ncco_that_the_platform_does_not_take_is_a_violation()
    {
        var tape = new Tape().Caller("a");
        Assert.Equal(["ncco-fault"], tape.See(new NccoFault(tape.Now, "a", "answer", "action 1: 'talk' needs text", "[]")).Broken());
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(404, null)]
    [InlineData(302, null)]
    [InlineData(null, "refused")]
    [InlineData(null, "socket-timeout")]
    [InlineData(200, "wrong-type")]
    public void Webhook_without_a_success_is_a_violation(int? status, string? fault) =>
        Assert.Equal(["webhook-failed"], new Tape().Caller("a").Answered("a", WebhookKind.Answer, status, fault).Broken());

    [Theory]
    [InlineData(200, null, null)]
    [InlineData(204, null, null)]
    [InlineData(null, "socket-timeout", "lost")]
    [InlineData(null, "reset", "reset")]
    [InlineData(503, null, "unsigned")]
    public void Success_or_a_failure_that_the_simulator_made_is_none(int? status, string? fault, string? nuisance) =>
        Assert.Empty(new Tape().Caller("a").Answered("a", WebhookKind.Event, status, fault, nuisance).Broken());

    [Fact]
    public void Person_who_is_surprised_is_a_violation()
    {
        var tape = new Tape().Caller("a");
        var verdict = tape.See(new PersonSurprised(tape.Now, "Ann", "a", "to hear \"Hello\" (ivr.yaml, line 3)", "silence")).Conclude();
        Assert.Equal("Ann expected to hear \"Hello\" (ivr.yaml, line 3), got silence", Assert.Single(verdict.Violations).Text);
    }

    [Fact]
    public void Person_whose_call_the_simulator_disturbed_may_be_surprised()
    {
        var tape = new Tape().Caller("a").Answered("a", WebhookKind.Input, null, "socket-timeout", "lost");
        Assert.Empty(tape.See(new PersonSurprised(tape.Now, "Ann", "a", "Jane", "silence")).Broken());
    }

    [Fact]
    public void Disturbance_of_an_agents_leg_disturbs_its_call()
    {
        var tape = new Tape().Caller("a").Hears("a", HearingKind.Ringing).Connect("j", "Jane", "a").Answered("j", WebhookKind.Event, null, "socket-timeout", "lost").At(1)
            .Is("j", LegStatus.Rejected);
        Assert.Empty(tape.See(new PersonSurprised(tape.Now, "Ann", "a", "Jane", "silence")).At(2).Ends("a").Broken());
    }
}
