using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

public sealed class ServiceRuleTests
{
    private static Tape TwoWait(string secondNumber = "442079460000") =>
        new Tape().Caller("a").Answers("a").Moves("a", "A").Hears("a", HearingKind.Music).At(4)
            .Caller("b", secondNumber).Answers("b").Moves("b", "B").Hears("b", HearingKind.Music).At(10);

    [Fact]
    public void Caller_who_is_served_before_one_who_waits_for_longer_jumped_the_queue() =>
        Assert.Equal(["order-of-service"], TwoWait().Hears("b", HearingKind.Party, "j").At(12).Ends("a").Ends("b").Broken());

    [Fact]
    public void Callers_who_are_served_as_they_came_are_served_well() =>
        Assert.Empty(TwoWait().Hears("a", HearingKind.Party, "j").At(11).Hears("b", HearingKind.Party, "k").At(12).Ends("a").Ends("b").Broken());

    [Fact]
    public void Callers_of_another_number_wait_in_another_line() =>
        Assert.Empty(TwoWait("442079460001").Hears("b", HearingKind.Party, "j").At(12).Ends("a").Ends("b").Broken());

    [Fact]
    public void Caller_who_gave_up_is_passed_by_nobody() =>
        Assert.Empty(TwoWait().Ends("a").At(11).Hears("b", HearingKind.Party, "j").At(12).Ends("b").Broken());

    [Fact]
    public void Announcement_in_the_room_does_not_lose_the_place() =>
        Assert.Equal(["order-of-service"], TwoWait().Hears("a", HearingKind.Talk, "You are first").At(11).Hears("a", HearingKind.Music).At(12).Hears("b", HearingKind.Party, "j")
            .At(13).Ends("a").Ends("b").Broken());

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
