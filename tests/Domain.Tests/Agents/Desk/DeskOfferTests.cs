using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Tests.Agents.Desk;

public sealed class DeskOfferTests
{
    [Fact]
    public void A_reservation_is_the_same_for_the_same_offer_and_refuses_any_other()
    {
        var shift = Shift.Of("sales").Reserved("one");
        var reserved = shift.State;

        Assert.Null(shift.Bid("one"));
        Assert.Same(reserved, shift.State);
        Assert.Equal(Reserving.NotAvailable, shift.Bid("two"));
        Assert.Equal(Reserving.NotAvailable, shift.Bid("three", queue: null));
        Assert.Equal(Reserving.NotAvailable, shift.Bid("four", queue: null, wish: true));
        Assert.Same(reserved, shift.State);
        Assert.Equal(1, reserved.Epoch);
    }

    [Fact]
    public void A_queue_that_the_agent_left_gets_nobody()
    {
        Assert.Equal(Reserving.NotAvailable, Shift.Of("sales").Bid("one", queue: "support"));
    }

    [Theory]
    [InlineData(OfferOutcome.Rejected, 10)]
    [InlineData(OfferOutcome.Busy, 12)]
    [InlineData(OfferOutcome.Failed, 15)]
    [InlineData(OfferOutcome.TimedOut, 5)]
    [InlineData(OfferOutcome.Pending, 15)]
    public void An_offer_that_came_to_nothing_leaves_the_agent_alone_by_its_cause_and_keeps_the_idle_time(OfferOutcome outcome, int rest)
    {
        var shift = Shift.Of("sales").Reserved("one").After(3).Hears("one", outcome);

        Assert.Equal(DeskStatus.Resting, shift.Status);
        Assert.Equal(Reserving.NotAvailable, shift.Bid("two"));
        Assert.Equal(DeskStatus.Resting, shift.After(rest - 0.001).Status);
        Assert.Equal(DeskStatus.Available, shift.After(0.001).Status);
        Assert.Equal(Shift.Start, shift.State.IdleSince);
    }

    [Theory]
    [InlineData(OfferOutcome.CallerGone)]
    [InlineData(OfferOutcome.Rescinded)]
    public void A_caller_who_hung_up_or_was_taken_by_another_costs_the_agent_nothing(OfferOutcome outcome)
    {
        var shift = Shift.Of("sales").Reserved("one").After(3).Hears("one", outcome);

        Assert.Equal((DeskStatus.Available, 0, Shift.Start), (shift.Status, shift.State.Misses, shift.State.IdleSince));
        Assert.Null(shift.Bid("two"));
        Assert.Equal(2, shift.State.Epoch);
    }

    [Fact]
    public void An_agent_who_lets_three_offers_in_a_row_ring_out_is_not_responding()
    {
        var shift = Shift.Of("sales");
        foreach (var offer in new[] { "one", "two" })
        {
            shift.Reserved(offer).After(20).Hears(offer, OfferOutcome.TimedOut);
            Assert.Equal(DeskStatus.Resting, shift.Status);
            shift.After(5);
        }

        shift.Reserved("three").After(20).Hears("three", OfferOutcome.TimedOut);

        Assert.Equal((DeskStatus.Away, DeskPresence.NotResponding), (shift.Status, shift.State.Reason));
        Assert.Equal(DeskStatus.Available, shift.Be("available").Status);
    }

    [Theory]
    [InlineData(OfferOutcome.Rejected, 1)]
    [InlineData(OfferOutcome.Accepted, 1)]
    [InlineData(OfferOutcome.Busy, 2)]
    [InlineData(OfferOutcome.Failed, 2)]
    [InlineData(OfferOutcome.CallerGone, 2)]
    [InlineData(OfferOutcome.Rescinded, 2)]
    public void Only_what_the_agent_did_breaks_a_row_of_misses(OfferOutcome between, int misses)
    {
        var shift = Shift.Of("sales").Reserved("one").Hears("one", OfferOutcome.TimedOut).After(60);
        shift.Reserved("two").Hears("two", between).After(60);
        shift.Reserved("three").Hears("three", OfferOutcome.TimedOut);

        Assert.Equal(misses, shift.State.Misses);
    }

    [Fact]
    public void A_note_of_another_epoch_or_another_offer_changes_nothing()
    {
        var shift = Shift.Of("sales").Reserved("one").Hears("one", OfferOutcome.CallerGone).Reserved("two");
        var reserved = shift.State;

        shift.Hears("one", OfferOutcome.Accepted, over: false, epoch: 1);
        shift.Hears("one", OfferOutcome.TimedOut, epoch: 1);
        shift.Hears("two", OfferOutcome.TimedOut, epoch: 1);
        shift.Hears("two", OfferOutcome.TimedOut, epoch: 3);

        Assert.Same(reserved, shift.State);
    }

    [Fact]
    public void Stages_only_grow()
    {
        var shift = Shift.Of("sales").Reserved("one").Accepts("one");
        var talking = shift.State;
        shift.Hears("one", OfferOutcome.Pending, over: false);
        Assert.Same(talking, shift.State);

        shift.After(9).Hears("one", OfferOutcome.Accepted, talk: 9);
        var wrappingUp = shift.State;
        shift.Accepts("one").Hears("one", OfferOutcome.Pending, over: false).Hears("one", OfferOutcome.TimedOut);
        Assert.Same(wrappingUp, shift.State);
    }

    [Fact]
    public void A_bid_that_was_delayed_until_its_offer_had_ended_reserves_nobody()
    {
        var shift = Shift.Of("sales").Reserved("one").Hears("one", OfferOutcome.Rescinded);
        Assert.Equal(Reserving.NotAvailable, shift.Bid("one"));
        Assert.Equal(DeskStatus.Available, shift.Status);
    }

    [Fact]
    public void A_talk_whose_acceptance_was_overtaken_by_its_end_was_a_talk_all_the_same()
    {
        var shift = Shift.Of("sales").Reserved("one").After(100).Hears("one", OfferOutcome.Accepted, talk: 90);

        Assert.Equal((DeskStatus.WrapUp, 1, 90), (shift.Status, shift.State.CallsTaken, shift.State.TalkSeconds));
        Assert.Equal(
            [(DeskStatus.Reserved, Shift.Start.AddSeconds(10)), (DeskStatus.OnCall, Shift.Start.AddSeconds(100))],
            shift.State.Outbox.Select(interval => (interval.Span.Status, interval.To)));
    }

    [Fact]
    public void A_failure_after_the_agent_picked_up_is_no_talk()
    {
        var shift = Shift.Of("sales").Reserved("one").Accepts("one").After(10).Hears("one", OfferOutcome.Failed);
        Assert.Equal((DeskStatus.Resting, 0), (shift.Status, shift.State.CallsTaken));
    }

    [Fact]
    public void Colleagues_may_consult_an_agent_who_rests_but_not_one_who_is_away()
    {
        var shift = Shift.Of("sales").Reserved("one").Hears("one", OfferOutcome.Rejected);
        Assert.Equal(Reserving.NotAvailable, shift.Bid("two"));
        Assert.Null(shift.Bid("consult", queue: null));
        Assert.Equal(Reserving.NotAvailable, Shift.Of("sales").Be("away", "lunch").Bid("consult", queue: null));
    }

    [Fact]
    public void What_an_agent_asks_for_is_refused_by_a_call_only_and_missing_it_changes_nothing()
    {
        var shift = Shift.Of("sales").Be("offline");
        shift.Reserved("monitor", queue: null, wish: true, terms: Shift.Terms with { MissLimit = 1 });
        Assert.Equal(DeskStatus.Reserved, shift.Status);
        Assert.Equal(DeskStatus.Offline, shift.After(20).Hears("monitor", OfferOutcome.TimedOut).Status);
        Assert.Equal(Reserving.NotAvailable, shift.Dials("leg").Bid("pull", queue: null, wish: true));
    }

    [Fact]
    public void The_earliest_caller_has_the_best_bid_after_those_of_no_queue_and_before_those_for_whom_others_ring_already()
    {
        DeskBid Bid(string id, string? queue, long at, long entered) => new() { OfferId = id, CallId = id, Queue = queue, Key = new(at, entered, id) };
        DeskBid[] bids = [Bid("d", "sales", 2, 1), Bid("c", "support", 1, 9), Bid("b", "support", 1, 8), Bid("a", null, 9, 9)];

        bids = [Bid("e", "support", 0, 0) with { IsFurther = true }, .. bids];
        Assert.Equal(["a", "b", "c", "d", "e"], bids.Order(Comparer<DeskBid>.Create(Reserving.Compare)).Select(bid => bid.OfferId));
    }
}
