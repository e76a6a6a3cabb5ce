using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

/// <summary>What real queues do, and the judge must not take for a jump of the queue; and what it must.</summary>
public sealed class QueueOrderTests
{
    private static readonly ServiceLine TwoNumbers = new("sales", ["442079460000", "442079460001"], ["Jane", "Joe", "Jim"]);

    private static Tape Served(Tape tape, string agent, string caller, double at) => tape.Joins(agent, caller).At(at).Ends(caller).Ends(agent, "rest");

    // a, then b; five seconds have gone by.
    private static Tape TwoWait() => new Tape(TwoNumbers).Waits("a").At(3).Waits("b").At(5);

    [Fact]
    public void Numbers_of_one_line_are_served_in_one_order() =>
        Assert.Equal(["order-of-service"], Served(new Tape(TwoNumbers).Waits("a").At(5).Waits("b", "442079460001").At(9).Offer("j", "Jane", "b").At(10), "j", "b", 20).Ends("a").Broken());

    [Fact]
    public void Numbers_of_no_line_are_served_each_in_its_own() =>
        Assert.Empty(Served(new Tape().Waits("a").At(5).Waits("b", "442079460001").At(9).Offer("j", "Jane", "b").At(10), "j", "b", 20).Ends("a").Broken());

    [Fact]
    public void Ring_all_rings_several_for_one_caller_and_none_of_them_is_double_rung_or_jumps() =>
        Assert.Empty(Served(new Tape(TwoNumbers).Waits("a").Offer("1", "Jane", "a").Offer("2", "Joe", "a").Offer("3", "Jim", "a").At(3)
            .Answers("2").Is("1", LegStatus.Cancelled).Is("3", LegStatus.Cancelled), "2", "a", 20).Broken());

    [Theory]
    [InlineData(9.3, false)]
    [InlineData(9.8, true)]
    public void Callers_for_whom_apps_begin_to_ring_within_half_a_second_are_rung_for_together(double at, bool isViolation) =>
        Assert.Equal(isViolation ? ["order-of-service"] : [], Served(TwoWait().At(9).Offer("2", "Joe", "b").At(at).Offer("1", "Jane", "a").At(10), "2", "b", 20).Joins("1", "a").At(30).Ends("a").Ends("1", "rest").Broken());

    [Theory]
    [InlineData(4, false)]
    [InlineData(2, true)]
    public void Callers_who_came_within_the_slack_of_the_run_may_change_places(double slack, bool isViolation) =>
        Assert.Equal(isViolation ? ["order-of-service"] : [], Served(new Tape(TwoNumbers).Slack(slack).Waits("a").At(3).Waits("b").At(9).Offer("2", "Joe", "b").At(10), "2", "b", 20).Ends("a").Broken());

    [Theory]
    [InlineData(2_400, 200, false)]
    [InlineData(1, 503, false)]
    [InlineData(300, 200, true)]
    public void Caller_whose_menu_was_answered_late_may_have_got_a_place_then(double ms, int status, bool isViolation) =>
        Assert.Equal(isViolation ? ["order-of-service"] : [], Served(new Tape(TwoNumbers).Caller("b").Answers("b").At(2).Answered("b", WebhookKind.Input, status, ms: ms).At(4).Waits("a").At(9)
            .Moves("b", "room-b").Hears("b", HearingKind.Music).At(12).Offer("2", "Joe", "b").At(13), "2", "b", 20).Ends("a").Broken().Where(rule => rule != "webhook-failed"));

    [Fact]
    public void Many_apps_that_ring_for_one_caller_excuse_only_that_one() =>
        Assert.Equal(["order-of-service"], Served(new Tape(TwoNumbers).Waits("a").At(2).Waits("b").At(4).Waits("c").At(6)
            .Offer("1", "Jane", "a").Offer("2", "Joe", "a").At(8).Offer("3", "Jim", "c").At(9), "3", "c", 20).Ends("a").Ends("b").Is("1", LegStatus.Cancelled).Is("2", LegStatus.Cancelled).Broken());

    [Fact]
    public void Caller_whose_agents_decline_one_after_the_other_is_not_passed_over() =>
        Assert.Empty(Served(new Tape(TwoNumbers).Waits("a").At(3).Waits("b").At(5).Offer("1", "Jane", "a").At(6).Is("1", LegStatus.Rejected).At(6.5).Offer("2", "Joe", "b").At(7)
            .Offer("3", "Jim", "a").At(8), "2", "b", 20).Is("3", LegStatus.Rejected).Ends("a").Broken());

    [Fact]
    public void Caller_who_is_not_offered_on_after_a_decline_is_passed_over() =>
        Assert.Equal(["order-of-service"], Served(new Tape(TwoNumbers).Waits("a").At(3).Waits("b").At(5).Offer("1", "Jane", "a").At(6).Is("1", LegStatus.Rejected).At(8)
            .Offer("2", "Joe", "b").At(9), "2", "b", 20).Ends("a").Broken());

    [Theory]
    [InlineData(9.5, false)]
    [InlineData(6.6, true)]
    public void Caller_whose_agents_decline_is_not_told_yet_is_still_being_offered(double toldAt, bool isViolation)
    {
        var tape = new Tape(TwoNumbers).Waits("a").At(3).Waits("b").At(5).Offer("1", "Jane", "a").Tells("1", "ringing").At(6.5).Is("1", LegStatus.Rejected);
        tape = toldAt < 9 ? tape.At(toldAt).Tells("1", "rejected").At(9).Offer("2", "Joe", "b") : tape.At(9).Offer("2", "Joe", "b").At(toldAt).Tells("1", "rejected");
        Assert.Equal(isViolation ? ["order-of-service"] : [], Served(tape.At(10), "2", "b", 20).Ends("a").Broken());
    }

    [Fact]
    public void Caller_who_was_put_back_after_the_next_was_offered_is_not_passed_over() =>
        Assert.Empty(Served(new Tape(TwoNumbers).Waits("a").At(2).Waits("b").At(3).Offer("1", "Jane", "a").At(5).Joins("1", "a").At(9).Offer("2", "Joe", "b").At(10)
            .Ends("1", "media-lost").Hears("a", HearingKind.Silence).At(10.3).Moves("a", "fresh").Hears("a", HearingKind.Music).At(11), "2", "b", 30).Ends("a").Broken());

    [Fact]
    public void Caller_who_was_put_back_is_next_with_the_old_place() =>
        Assert.Equal(["order-of-service"], Served(new Tape(TwoNumbers).Waits("a").At(2).Waits("b").At(3).Offer("1", "Jane", "a").At(5).Joins("1", "a").At(9)
            .Ends("1", "media-lost").Hears("a", HearingKind.Silence).At(9.3).Moves("a", "fresh").Hears("a", HearingKind.Music).At(20).Offer("2", "Joe", "b").At(21), "2", "b", 30).Ends("a").Broken());

    [Fact]
    public void Caller_who_was_served_at_once_and_put_back_goes_before_those_who_came_later() =>
        Assert.Empty(new Tape(TwoNumbers).Caller("a").Answers("a").Moves("a", "room-a").Offer("1", "Jane", "a").At(1).Joins("1", "a").At(9).Waits("b").At(20)
            .Ends("1", "media-lost").Hears("a", HearingKind.Silence).At(20.3).Moves("a", "fresh").Hears("a", HearingKind.Music).At(21).Offer("2", "Joe", "a").At(22)
            .Answers("2").Moves("2", "fresh").Hears("2", HearingKind.Party, "a").Hears("a", HearingKind.Party, "2").At(30).Ends("a").Ends("2", "rest").Ends("b").Broken());

    [Fact]
    public void Caller_who_dials_again_may_have_the_old_place() =>
        Assert.Empty(Served(new Tape(TwoNumbers).Waits("a", from: "447700900007").At(2).Waits("b").At(9).Ends("a").At(20).Waits("c", from: "447700900007").At(25)
            .Offer("1", "Jane", "c").At(26), "1", "c", 40).Ends("b").Broken());

    [Fact]
    public void Caller_who_dials_again_after_having_been_served_has_no_old_place() =>
        Assert.Equal(["order-of-service"], Served(Served(new Tape(TwoNumbers).Waits("a", from: "447700900007").Offer("0", "Joe", "a").At(1), "0", "a", 9).At(10).Waits("b").At(20)
            .Waits("c", from: "447700900007").At(25).Offer("1", "Jane", "c").At(26), "1", "c", 40).Ends("b").Broken());

    [Fact]
    public void Callers_whose_webhooks_were_lost_may_be_served_in_another_order_for_half_a_minute() =>
        Assert.Empty(Served(new Tape(TwoNumbers).Waits("a").Answered("a", WebhookKind.Event, null, "socket-timeout", "lost").At(20).Waits("b").At(22).Offer("1", "Jane", "b").At(23), "1", "b", 40)
            .Ends("a").Broken());

    [Fact]
    public void Caller_whose_offer_the_simulator_refused_to_place_is_not_passed_over_by_who_is_offered_until_it_is_asked_for_again() =>
        Assert.Empty(Served(TwoWait().Refused("a", 429, "429").Offer("2", "Joe", "b").At(6).Offer("1", "Jane", "a").At(7), "2", "b", 20).Is("1", LegStatus.Rejected).Ends("a").Broken());

    [Fact]
    public void Caller_whose_offer_was_refused_again_and_again_is_still_being_offered() =>
        Assert.Empty(Served(TwoWait().Refused("a", 429, "429").At(6).Refused("a", 429, "429").At(8).Offer("2", "Joe", "b").At(8.2).Offer("1", "Jane", "a").At(9), "2", "b", 20)
            .Is("1", LegStatus.Rejected).Ends("a").Broken());

    [Theory]
    [InlineData("a", 429, "429", 9)]
    [InlineData("a", 429, null, 5.5)]
    [InlineData("b", 429, "429", 5.5)]
    [InlineData("none", 429, "429", 5.5)]
    [InlineData("a", 201, "slow", 5.5)]
    public void Refusal_excuses_neither_for_long_nor_another_caller_nor_what_the_application_brought_about(string caller, int status, string? nuisance, double offeredAt) =>
        Assert.Equal(["order-of-service"], Served(TwoWait().Refused(caller, status, nuisance).At(offeredAt).Offer("2", "Joe", "b").At(10), "2", "b", 20).Ends("a").Broken());

    [Fact]
    public void Colleague_who_is_consulted_and_supervisor_who_listens_are_neither_rivals_nor_double_rung()
    {
        var tape = new Tape(TwoNumbers).Waits("a").Offer("1", "Jane", "a").At(3).Joins("1", "a").At(20).Offer("2", "Joe", "a").At(23).Answers("2");
        tape.Moves("2", "room-a").Hears("2", HearingKind.Party, "1").At(24).Offer("3", "Jim", "a");
        tape.See(new NccoStarted(tape.Now, "3", "answer", """[{"action":"conversation","name":"room-a","canSpeak":[],"canHear":["a","1"]}]"""));
        Assert.Empty(tape.At(25).Answers("3").Moves("3", "room-a").Hears("3", HearingKind.Party, "1,2,a").At(60).Ends("1").At(70).Ends("a").Ends("2", "rest").Ends("3", "rest").Broken());
    }

    [Fact]
    public void Webhooks_that_fail_while_the_run_has_killed_the_application_are_not_its_fault() =>
        Assert.Empty(new Tape(TwoNumbers).Waits("a").See(new GatewayStopped(new Tape().At(0).Now)).At(1).Answered("a", WebhookKind.Event, null, "refused")
            .Caller("b").At(2).Ends("b")
            .See(new GatewayStarted(new Tape().At(2).Now)).At(20).Ends("a").Broken());

    [Fact]
    public void Caller_whose_first_webhook_met_the_outage_and_then_a_lost_fallback_was_beyond_help()
    {
        var tape = new Tape(TwoNumbers).See(new GatewayStopped(new Tape().Now)).Caller("b");
        tape.See(new WebhookAnswered(tape.Now, 77, 1, WebhookKind.Answer, "b", null, "refused", TimeSpan.Zero, null, null)).See(new GatewayStarted(tape.At(5).Now));
        tape.See(new WebhookAnswered(tape.At(10).Now, 77, 2, WebhookKind.Answer, "b", null, "socket-timeout", TimeSpan.Zero, null, "lost"));
        Assert.Empty(tape.See(new WebhookGivenUp(tape.Now, 77, WebhookKind.Answer, "b", false)).Ends("b", "no-ncco").Broken());
    }

    [Fact]
    public void Webhooks_that_fail_after_it_is_back_are() =>
        Assert.Equal(["webhook-failed"], new Tape(TwoNumbers).Waits("a").See(new GatewayStopped(new Tape().At(0).Now)).At(1).See(new GatewayStarted(new Tape().At(1).Now))
            .Answered("a", WebhookKind.Event, null, "refused").At(9).Ends("a").Broken());
}
