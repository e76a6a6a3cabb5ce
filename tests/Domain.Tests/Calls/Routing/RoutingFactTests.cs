using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using static ContactCenter.Domain.Tests.Calls.Routing.RoutingStep;

namespace ContactCenter.Domain.Tests.Calls.Routing;

/// <summary>What other routers are known to get wrong, one fact each (docs/failure-modes.md).</summary>
public sealed class RoutingFactTests
{
    [Fact]
    public void Of_three_agents_who_ring_at_once_the_losers_are_free_as_soon_as_their_legs_are_dead()
    {
        var state = Play(Enter(), Propose(1, "Ann", 3), Propose(2, "Bob", 3), Propose(3, "Cem", 3), Place(1), Place(2), Place(3), PickUp(2));
        Assert.Equal([LegOf(1), LegOf(3)], state.Unwanted);
        Assert.All(new[] { 1, 3 }, loser => Assert.True(Of(state, loser).IsOpen));

        state = Play(state, HungUp(1), Leg(3, "completed"));
        Assert.All(new[] { 1, 3 }, loser => Assert.Equal((false, OfferOutcome.Rescinded), (Of(state, loser).IsOpen, Of(state, loser).Outcome)));
        Assert.True(Of(state, 2).IsTalking);
    }

    [Fact]
    public void A_caller_who_hangs_up_while_an_agent_is_rung_is_abandoned_for_good_and_never_answered()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), Caller("completed"), PickUp(1), Leg(1, "answered"), Leg(1, "completed"));
        Assert.Equal(WaitEnd.Abandoned, state.Waits[^1].End);
        Assert.Equal(OfferOutcome.CallerGone, Of(state, 1).Outcome);
        Assert.False(state.IsRouting);
    }

    [Fact]
    public void Caller_who_hangs_up_while_ringing_frees_the_agent_at_once()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), Leg(1, "ringing"), Caller("completed"));
        Assert.Contains(HangUps.Of(Call, state, Last), due => due.Leg == LegOf(1) && due.At <= Last);
        state = Play(state, HungUp(1));
        Assert.Equal((false, OfferOutcome.CallerGone), (Of(state, 1).IsOpen, Of(state, 1).Outcome));
    }

    [Fact]
    public void A_call_that_is_ended_while_the_leg_is_still_being_asked_for_rings_nobody()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Caller("completed"));
        Assert.True(Of(state, 1).IsOpen);
        state = Play(state, Place(1));
        Assert.Contains(LegOf(1), state.Unwanted);
        Assert.False(Of(Play(state, HungUp(1)), 1).IsOpen);
    }

    [Theory]
    [InlineData("rejected", OfferOutcome.Rejected)]
    [InlineData("busy", OfferOutcome.Busy)]
    [InlineData("timeout", OfferOutcome.TimedOut)]
    [InlineData("unanswered", OfferOutcome.TimedOut)]
    [InlineData("failed", OfferOutcome.Failed)]
    public void An_offer_that_comes_to_nothing_has_its_own_reason_and_the_caller_is_offered_on_with_the_old_place(string status, OfferOutcome outcome)
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), Leg(1, status));
        Assert.Equal(outcome, Of(state, 1).Outcome);
        Assert.True(state.Waits[^1].IsOpen);
        Assert.True(Of(Play(state, Propose(2, "Bob")), 2).IsOpen);
    }

    [Fact]
    public void An_agent_who_declines_before_anything_else_is_known_leaves_the_caller_waiting_for_the_next_one()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Leg(1, "rejected"), Propose(2, "Bob"), Place(2), PickUp(2));
        Assert.Equal((OfferOutcome.Rejected, WaitEnd.Answered), (Of(state, 1).Outcome, state.Waits[^1].End));
    }

    [Fact]
    public void A_second_leg_of_one_offer_is_hung_up_and_gets_no_caller()
    {
        var shown = Play(Enter(), Propose(1, "Ann"), Place(1), Place(1, copy: 1));
        Assert.Equal([LegOf(1, 1)], shown.Unwanted);
        var state = Play(shown, PickUp(1, copy: 1));
        Assert.Contains(LegOf(1, 1), state.Unwanted);
        Assert.Null(Of(state, 1).AcceptedAt);
        Assert.Equal(LegOf(1), Of(Play(state, PickUp(1)), 1).Leg);
    }

    [Fact]
    public void Who_picks_up_with_an_old_epoch_gets_no_caller()
    {
        var state = Play(Enter(), Propose(2, "Ann"), PickUp(2, epoch: 1));
        Assert.Null(Of(state, 2).AcceptedAt);
        Assert.True(state.Waits[^1].IsOpen);
    }

    [Fact]
    public void An_agent_who_picks_up_and_hangs_up_before_the_talk_puts_the_caller_back_with_the_old_age()
    {
        var state = Play(Enter(), Propose(1, "Ann", 2), Propose(2, "Bob", 2), Place(1), Place(2), PickUp(1), Leg(1, "completed", "user"), HungUp(2));
        Assert.Equal((WaitEnd.Requeued, CallerMoveKind.Requeue), (state.Waits[^1].End, state.Move!.Kind));
        var entered = state.Waits[0].EnteredAt;
        state = Play(state, Prepared(), Moved());
        Assert.Equal((2, entered, true), (state.Waits.Length, state.Waits[^1].EnteredAt, state.Waits[^1].IsOpen));
    }

    [Fact]
    public void The_longest_wait_does_not_cut_a_live_offer_and_holds_when_that_came_to_nothing()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), Leave(WaitEnd.MaxWait));
        Assert.True(state.Waits[^1].IsOpen);
        Assert.Equal(WaitEnd.Answered, Play(state, PickUp(1)).Waits[^1].End);

        state = Play(state, Leg(1, "timeout"));
        Assert.Equal((WaitEnd.MaxWait, CallerMoveKind.LeftQueue), (state.Waits[^1].End, state.Move!.Kind));
    }

    [Fact]
    public void A_third_transfer_from_queue_to_queue_is_like_the_first()
    {
        var state = Play(Enter("a"));
        foreach (var (queue, offer) in new[] { ("b", 1), ("c", 2), ("d", 3) })
        {
            state = Play(state, Propose(offer, "Ann"), Place(offer), PickUp(offer), Joins(offer), Pass(), ToQueue(queue), Prepared());
            Assert.True(Of(state, offer).IsTalking, "the agent stays until the caller has moved");
            state = Play(state, Moved(), HungUp(offer));
            Assert.Equal((queue, true), (state.Waits[^1].Queue, state.Waits[^1].IsOpen));
            Assert.False(Of(state, offer).IsOpen);
        }
    }

    [Fact]
    public void An_agent_whose_app_is_lost_in_the_talk_does_not_end_the_call()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Pass(), Leg(1, "completed", "platform"));
        Assert.Equal(CallerMoveKind.Requeue, state.Move!.Kind);
    }

    [Fact]
    public void An_offer_of_which_nothing_is_heard_ends_when_the_platform_was_asked()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1));
        state = Play(state, Late());
        Assert.Contains(LegOf(1), state.Unwanted);
        Assert.Contains(LegOf(1), Healing.OpenLegs(Call, state, Last + TimeSpan.FromHours(1)));
        state = CallRouting.Settle(Healing.Ended(state, Call, new(LegOf(1), "completed"), Last), Call, Last);
        Assert.False(Of(state, 1).IsOpen);
        Assert.True(state.Waits[^1].IsOpen);
    }

    [Fact]
    public void A_caller_on_hold_is_taken_back_before_going_anywhere_else()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Hold(true), Applied(), ToQueue("support"));
        Assert.Equal((false, true), (state.Hold!.IsOn, state.Hold.IsOpen));
    }

    [Fact]
    public void A_blind_transfer_that_nobody_takes_brings_the_caller_back_into_the_queue()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Consult(2, blind: true), HungUp(1), Place(2));
        Assert.True(state.Hold!.IsOn);
        Assert.Null(state.Move);
        state = Play(state, Leg(2, "timeout"));
        Assert.Equal((CallerMoveKind.Requeue, false), (state.Move!.Kind, state.Hold!.IsOn));
    }

    [Fact]
    public void A_warm_transfer_takes_the_caller_off_hold_when_the_first_agent_leaves()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Consult(2, blind: false), Place(2), PickUp(2), Joins(2));
        Assert.True(state.Hold!.IsOn);
        state = Play(state, Complete(stay: false));
        Assert.False(state.Hold!.IsOn);
        Assert.Equal([LegOf(1)], state.Unwanted);
        state = Play(state, HungUp(1));
        Assert.True(Of(state, 2).IsTalking);
        Assert.Null(state.Move);
    }

    [Fact]
    public void A_silent_supervisor_is_no_company_for_a_caller_whose_agent_has_left()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Pass(), Supervise(2, SuperviseMode.Monitor), Place(2), PickUp(2), Joins(2), Pass(), Leg(1, "completed", "user"));
        Assert.Equal(CallerMoveKind.Talked, state.Move!.Kind);
        Assert.Contains(LegOf(2), state.Unwanted);
    }

    [Fact]
    public void Of_two_agents_who_pull_one_caller_one_wins()
    {
        var state = Play(Enter(), Pull(1));
        var (after, refusal) = DirectOffers.Pull(state, Call, new() { Id = "second", Epoch = 0, Agent = "Bob", Leg = "leg-b", AgentCall = "leg-b", Room = "room-b", OfferedAt = Last }, "AGENT-Bob", Last);
        Assert.Equal(OfferRules.NotWaiting, refusal?.Code);
        Assert.Same(state, after);
        Assert.Equal((WaitEnd.Answered, CallerMoveKind.ToRoom), (state.Waits[^1].End, state.Move!.Kind));
    }

    [Fact]
    public void A_pulled_caller_whose_agent_leaves_goes_on_as_after_every_talk()
    {
        var state = Play(Enter(), Pull(1), Moved(), Pass(), Pass(), Leg(1, "completed", "user"));
        Assert.Equal((CallerMoveKind.Talked, WaitEnd.Answered), (state.Move!.Kind, state.Waits[^1].End));
    }

    [Fact]
    public void A_caller_who_is_put_to_the_front_goes_before_every_priority_that_may_be_given()
    {
        var (state, refusal) = RoomRules.ToQueue(Play(Enter()), Call, null, null, 10_000, Last);
        Assert.Null(refusal);
        Assert.Equal(10_000, state.Waits[^1].Priority);
    }

    [Fact]
    public void What_is_left_out_of_a_disposition_stays_as_the_agent_said_it_and_empty_notes_are_removed()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1));
        foreach (var said in new[] { new DispositionAction("sold", null), new DispositionAction(null, "calls back on Monday") })
        {
            state = RoomRules.Dispose(state, "Ann", said, [], Last).State;
        }

        Assert.Equal(new Disposition("Ann", "sold", "calls back on Monday", Last), Assert.Single(state.Dispositions));
        Assert.Null(Assert.Single(RoomRules.Dispose(state, "Ann", new(null, ""), [], Last).State.Dispositions).Notes);
    }

    [Fact]
    public void Code_outside_the_list_of_the_queue_is_refused_and_nothing_of_what_was_said_is_kept()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1));
        var (kept, refusal) = RoomRules.Dispose(state, "Ann", new("Sold", "by Friday"), ["sold", "lost"], Last);
        Assert.Equal((CallActionCodes.UnknownDisposition, "$.code"), (refusal?.Code, refusal?.Path));
        Assert.Contains("sold, lost", refusal!.Message, StringComparison.Ordinal);
        Assert.Empty(kept.Dispositions);

        state = RoomRules.Dispose(state, "Ann", new("sold", null), ["sold", "lost"], Last).State;

        // The list was changed meanwhile: what was said stays, and notes may be added.
        Assert.Equal(new Disposition("Ann", "sold", "by Friday", Last), Assert.Single(RoomRules.Dispose(state, "Ann", new(null, "by Friday"), ["lost"], Last).State.Dispositions));
    }

    [Fact]
    public void List_of_codes_is_of_the_queue_for_which_the_agent_talked_last_and_of_none_without_a_talk()
    {
        Offer[] offers = [Taken("Ann", "sales"), Taken("Bob", "support"), Taken("Ann", "billing"), Taken("Ann", null), Taken("Bob", "rung") with { AcceptedAt = null }];
        Assert.Equal("billing", DispositionLists.QueueOf([.. offers], "Ann"));
        Assert.Equal("support", DispositionLists.QueueOf([.. offers], "Bob"));
        Assert.Equal("billing", DispositionLists.QueueOf([.. offers], null));
        Assert.Null(DispositionLists.QueueOf([.. offers], "Cem"));

        static Offer Taken(string agent, string? queue) => new() { Id = $"{agent}-{queue}", Epoch = 1, Agent = agent, Queue = queue, OfferedAt = T0, AcceptedAt = T0 };
    }

    [Fact]
    public void Commands_on_a_call_that_ended_and_on_somebody_elses_call_are_refused_by_code()
    {
        var talking = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1));
        Assert.Equal(CallActionCodes.NotYours, RoomRules.Hold(talking, Call, "Bob", true, Last).Refusal?.Code);
        Assert.Equal(CallActionCodes.NotYours, RoomRules.Reject(talking, "Bob", Id(1), Last).Refusal?.Code);
        Assert.Null(RoomRules.Hold(talking, Call, "Ann", true, Last).Refusal);
        Assert.Equal(CallActionCodes.CallEnded, RoomRules.Hold(Play(talking, Caller("completed")), Call, "Ann", true, Last).Refusal?.Code);
        Assert.Equal(CallActionCodes.UnknownCall, RoomRules.Hold(CallState.Empty, Call, null, true, Last).Refusal?.Code);
    }

    private static DateTimeOffset Last => T0 + TimeSpan.FromHours(2);

    private static RoutingStep Late() => new("a minute passes", (state, _) => state with { Offers = [.. state.Offers.Select(offer => offer with { OfferedAt = offer.OfferedAt - TimeSpan.FromMinutes(1) })] });

    private static Offer Of(CallState state, int offer) => state.Offers.Single(other => other.Id == Id(offer));
}
