using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Tests.Agents.Desk;

public sealed class DeskWrapUpTests
{
    [Fact]
    public void A_wrap_up_ends_to_the_millisecond_however_late_somebody_looks()
    {
        var shift = Shift.Of("sales").Reserved("one").Talks("one", 60);
        Assert.Equal(Reserving.NotAvailable, shift.Bid("two"));
        Assert.Equal(DeskStatus.WrapUp, shift.After(29.999).Status);

        shift.After(1000);

        Assert.Equal(DeskStatus.Available, shift.Status);
        Assert.Equal(Shift.Start.AddSeconds(90), shift.State.IdleSince);
    }

    [Fact]
    public void A_bid_that_comes_with_the_end_of_the_wrap_up_is_taken()
    {
        var shift = Shift.Of("sales").Reserved("one").Talks("one", 60);
        shift.Now += TimeSpan.FromSeconds(30);
        Assert.Null(shift.Bid("two"));
    }

    [Fact]
    public void It_begins_with_the_end_of_the_talk_though_the_news_came_late()
    {
        var shift = Shift.Of("sales").Reserved("one").Accepts("one").After(60);
        shift.Hears("one", OfferOutcome.Accepted, talk: 50, at: Shift.Start.AddSeconds(50));
        Assert.Equal((DeskStatus.WrapUp, Shift.Start.AddSeconds(80)), (shift.Status, shift.State.WrapUp!.Until));

        var late = Shift.Of("sales").Reserved("one").Accepts("one").After(600);
        late.Hears("one", OfferOutcome.Accepted, talk: 50, at: Shift.Start.AddSeconds(50));
        Assert.Equal((DeskStatus.Available, Shift.Start.AddSeconds(80)), (late.Status, late.State.IdleSince));
    }

    [Fact]
    public void A_clock_that_is_ahead_makes_no_wrap_up_longer()
    {
        var shift = Shift.Of("sales").Reserved("one").Accepts("one").After(60);
        shift.Hears("one", OfferOutcome.Accepted, talk: 60, at: shift.Now.AddSeconds(5));
        Assert.Equal(shift.Now.AddSeconds(30), shift.State.WrapUp!.Until);
    }

    [Fact]
    public void It_is_as_long_as_its_queue_said_when_it_offered()
    {
        var shift = Shift.Of("sales").Reserved("one", terms: Shift.Terms with { WrapUpSeconds = 7 }).Talks("one", 60);
        Assert.Equal(shift.Now.AddSeconds(7), shift.State.WrapUp!.Until);
        var none = Shift.Of("sales").Reserved("one", terms: Shift.Terms with { WrapUpSeconds = 0 }).Talks("one", 60);
        Assert.Equal((DeskStatus.Available, none.Now), (none.Status, none.State.IdleSince));
    }

    [Fact]
    public void It_can_be_made_longer_and_ended_early()
    {
        var shift = Shift.Of("sales").Reserved("one").Talks("one", 60).After(20).WrapUp(40).After(49.999);
        Assert.Equal(DeskStatus.WrapUp, shift.Status);

        shift.WrapUp(null);

        Assert.Equal((DeskStatus.Available, shift.Now), (shift.Status, shift.State.IdleSince));
    }

    [Theory]
    [InlineData(null, "not-in-wrap-up")]
    [InlineData(5, "not-in-wrap-up")]
    [InlineData(0, "invalid-seconds")]
    [InlineData(3601, "invalid-seconds")]
    [InlineData(int.MinValue, "invalid-seconds")]
    public void Who_is_not_in_wrap_up_can_neither_end_nor_extend_it(int? seconds, string code)
    {
        var outcome = DeskWrapUps.Change(Shift.Of("sales").State, "op", seconds, Shift.Start);
        Assert.Equal(code, Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public void A_repeated_command_extends_once()
    {
        var shift = Shift.Of("sales").Reserved("one").Talks("one", 60);
        var first = DeskWrapUps.Change(shift.State, "same", 40, shift.Now);
        var again = DeskWrapUps.Change(first.Next, "same", 40, shift.Now);
        Assert.Same(first.Next, again.Next);
        Assert.Equal("idempotency-mismatch", Assert.Single(DeskWrapUps.Change(first.Next, "same", 41, shift.Now).Refusals).Code);
    }

    // F11
    [Fact]
    public void A_second_call_three_seconds_after_the_first_is_refused_by_the_wrap_up_whatever_queue_it_comes_from()
    {
        string[] queues = ["q1", "q2", "q3", "q4", "q5", "q6"];
        var shift = Shift.Of(queues).Reserved("one", queue: "q1").Talks("one", 60).After(3);

        Assert.All(queues, queue => Assert.Equal(Reserving.NotAvailable, shift.Bid($"two-{queue}", queue)));
        Assert.Equal(DeskStatus.WrapUp, shift.Status);
    }

    // F11: an attended transfer resets nothing
    [Fact]
    public void A_call_of_the_agents_own_within_the_wrap_up_neither_ends_nor_restarts_it()
    {
        var shift = Shift.Of("sales").Reserved("one").Talks("one", 60).After(10).Dials("leg");
        Assert.Equal(DeskStatus.OnCall, shift.Status);

        Assert.Equal(DeskStatus.WrapUp, shift.After(5).Dials("leg", over: true).Status);
        Assert.Equal(DeskStatus.WrapUp, shift.After(14.999).Status);
        Assert.Equal(DeskStatus.Available, shift.After(0.001).Status);
    }

    // F11
    [Fact]
    public void Signing_out_and_in_again_skips_no_wrap_up()
    {
        var shift = Shift.Of("sales").Reserved("one").Talks("one", 60).After(10).Be("offline");
        Assert.Equal(DeskStatus.Offline, shift.Status);

        Assert.Equal(DeskStatus.WrapUp, shift.After(1).Be("available").Status);
        Assert.Equal(DeskStatus.Available, shift.After(19).Status);
    }

    // F5
    [Fact]
    public void The_wrap_up_of_one_agent_ends_without_regard_to_that_of_another()
    {
        var (first, last) = (Shift.Of("sales").Reserved("one").Talks("one", 60), Shift.Of("sales").Reserved("two").Talks("two", 300));
        Assert.Equal((DeskStatus.Available, DeskStatus.WrapUp), (first.After(30).Status, last.After(29).Status));
    }
}
