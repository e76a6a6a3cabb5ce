using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Flows;
using static ContactCenter.Domain.Tests.Calls.Routing.RoutingStep;

namespace ContactCenter.Domain.Tests.Calls.Routing;

/// <summary>The life of a callback: an agent first, then the customer, and what happens when either does not come.</summary>
public sealed class CallbackTests
{
    private static readonly RoutingStep[] AgentThere = [CallBack(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1)];

    private static readonly RoutingStep[] Reached = [.. AgentThere, DialCustomer(), Customer("ringing"), CustomerPicksUp(), Customer("answered")];

    [Fact]
    public void The_wait_of_who_asks_becomes_the_callback_and_keeps_its_first_entry_and_needs()
    {
        var waiting = Play(Enter(), Press("1"));
        var asked = CallbackRules.Ordered(waiting, Call, new CallbackRequest(null, Number("447700900001"), null, true), "https://cc.example.com", Last);
        Assert.Equal(WaitEnd.Callback, asked.Waits[^1].End);
        Assert.Equal(("sales", waiting.Waits[0].EnteredAt, "caller-callback"), (asked.Ordered!.Queue, asked.Ordered.EnteredAt, asked.Ordered.Id));
        Assert.Same(asked, CallbackRules.Ordered(asked, Call, new CallbackRequest("other", Number("447700900002"), null, true), "https://cc.example.com", Last));
    }

    [Fact]
    public void A_wait_and_a_callback_that_an_answer_promised_hold_although_a_row_was_there_that_had_not_been_read()
    {
        var stored = Play(Caller("ringing"));
        var ours = CallbackRules.Ordered(Play(Enter()), Call, new CallbackRequest(null, Number("447700900001"), null, true), "https://cc.example.com", Last);
        var both = CallRules.Reconcile(stored, ours, Call);
        Assert.Equal((ours.Waits[0].Id, 1, ours.Ordered, ours.BaseUrl), (Assert.Single(both.Waits).Id, both.WaitCount, both.Ordered, both.BaseUrl));
        Assert.Equal(ours.Waits, CallRules.Reconcile(ours, Play(Enter()), Call).Waits);
    }

    [Fact]
    public void Who_gives_the_place_up_goes_to_the_end()
    {
        var asked = CallbackRules.Ordered(Play(Enter(), Press("1")), Call, new CallbackRequest(null, Number("447700900001"), 7, false), "https://cc.example.com", Last);
        Assert.Equal((Last, 7), (asked.Ordered!.EnteredAt, asked.Ordered.Priority));
    }

    [Fact]
    public void It_waits_with_the_age_of_the_caller_and_nobody_is_dialled_before_an_agent_is_there()
    {
        var state = Play(CallBack());
        Assert.Equal((true, Order().EnteredAt), (state.Waits[^1].IsOpen, state.Waits[^1].EnteredAt));
        Assert.False(CallbackRules.IsToDial(state));
        state = Play(state, Propose(1, "Ann"), Place(1), PickUp(1));
        Assert.False(CallbackRules.IsToDial(state));
        Assert.True(CallbackRules.IsToDial(Play(state, Joins(1))));
    }

    [Fact]
    public void The_customer_who_picks_up_is_the_caller_from_then_on()
    {
        var state = Play(Reached);
        Assert.Equal((CallbackEnd.Reached, CustomerLeg(1)), (state.Callback!.End, CallerLeg.Of(Call, state)));
        Assert.Equal(CallPhase.InProgress, CallSummary.Of(Call, state).Phase);
        Assert.Null(RoomRules.Hold(state, Call, "Ann", true, Last).Refusal);

        state = Play(state, Customer("completed"));
        Assert.Contains(LegOf(1), state.Unwanted);
        state = Play(state, Leg(1, "completed"));
        Assert.Equal((CallPhase.Ended, CallOutcome.Connected), (CallSummary.Of(Call, state).Phase, CallSummary.Of(Call, state).Outcome));
        Assert.NotNull(state.LoggedAt);
    }

    [Fact]
    public void A_customer_whose_agent_hangs_up_goes_on_with_the_flow()
    {
        var state = Play([.. Reached, Pass(), Leg(1, "completed")]);
        Assert.Equal((CallerMoveKind.Talked, "queue"), (state.Move!.Kind, state.Move.From!.Step));
        Assert.DoesNotContain(CustomerLeg(1), state.Unwanted);
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("timeout")]
    [InlineData("rejected")]
    [InlineData("failed")]
    public void A_customer_who_does_not_pick_up_is_tried_again_later_and_the_agent_is_let_go(string status)
    {
        var state = Play([.. AgentThere, DialCustomer(), Customer("ringing"), Customer(status)]);
        Assert.Contains(LegOf(1), state.Unwanted);
        Assert.Null(state.Callback!.NextAt);

        state = Play(state, HungUp(1));
        Assert.False(state.Waits[^1].IsOpen);
        Assert.NotNull(state.Callback!.NextAt);
        Assert.Equal(state.Callback.NextAt, CallRouting.Deadline(state));

        state = Pass().Run(state, state.Callback.NextAt!.Value);
        Assert.Equal((true, Order().EnteredAt, 2), (state.Waits[^1].IsOpen, state.Waits[^1].EnteredAt, state.WaitCount));
    }

    [Fact]
    public void After_as_many_attempts_as_the_queue_allows_it_is_over_and_in_the_log()
    {
        var state = Play([.. AgentThere, DialCustomer(), Customer("timeout"), HungUp(1)]);
        state = Pass().Run(state, state.Callback!.NextAt!.Value);
        state = Play(state, Propose(2, "Bob"), Place(2), PickUp(2), Joins(2), DialCustomer(), Customer("busy", 2), Leg(2, "completed"));
        Assert.Equal((CallbackEnd.Unreachable, 2), (state.Callback!.End, state.Callback.Attempts));
        Assert.Equal((CallPhase.Ended, CallOutcome.NoAnswer), (CallSummary.Of(Call, state).Phase, CallSummary.Of(Call, state).Outcome));
        Assert.NotNull(state.LoggedAt);
        Assert.False(state.IsRouting);
    }

    [Fact]
    public void An_agent_who_is_lost_before_the_phone_rang_costs_no_attempt_and_no_time()
    {
        var state = Play([.. AgentThere, Leg(1, "completed")]);
        Assert.Equal((true, 0, 2), (state.Waits[^1].IsOpen, state.Callback!.Attempts, state.WaitCount));
    }

    [Fact]
    public void An_agent_who_is_lost_while_the_phone_rings_has_the_customer_hung_up()
    {
        var state = Play([.. AgentThere, DialCustomer(), Customer("ringing"), Leg(1, "completed")]);
        Assert.Contains(CustomerLeg(1), state.Unwanted);
        state = Play(state, CustomerPicksUp(), CustomerHungUp(1));
        Assert.Equal((CallbackEnd.None, OfferOutcome.Rescinded), (state.Callback!.End, state.Offers.Single(offer => offer.IsCustomer).Outcome));
        Assert.NotNull(state.Callback.NextAt);
    }

    [Fact]
    public void A_number_that_may_not_be_dialled_ends_it()
    {
        var state = Play([.. AgentThere, new("refused", (state, now) => CallbackRules.NotDialled(state, "premium-number", now)), HungUp(1)]);
        Assert.Equal((CallbackEnd.Refused, CallPhase.Ended), (state.Callback!.End, CallSummary.Of(Call, state).Phase));
    }

    [Fact]
    public void It_is_given_up_when_its_time_is_over_but_not_while_an_agent_is_being_rung()
    {
        var late = T0 + TimeSpan.FromHours(2);
        var ringing = Play(CallBack(), Propose(1, "Ann"), Place(1));
        Assert.Equal(CallbackEnd.None, Leg(1, "ringing").Run(ringing, ringing.Callback!.Order.AskedAt.AddSeconds(30)).Callback!.End);
        var state = Pass().Run(Play(CallBack()), late);
        Assert.Equal((CallbackEnd.Expired, CallPhase.Ended), (state.Callback!.End, CallSummary.Of(Call, state).Phase));
        Assert.NotNull(state.LoggedAt);
    }

    [Theory]
    [InlineData(WaitEnd.Removed, CallbackEnd.Removed)]
    [InlineData(WaitEnd.Superseded, CallbackEnd.Superseded)]
    public void A_queue_that_lets_it_go_ends_it(WaitEnd reason, CallbackEnd end)
    {
        var state = Play(CallBack(), Leave(reason));
        Assert.Equal((end, reason), (state.Callback!.End, state.Waits[^1].End));
        Assert.Null(state.Move);
    }

    [Fact]
    public void Somebody_may_end_it_before_the_customer_is_reached()
    {
        var state = Play(CallBack(), Propose(1, "Ann"), Place(1), Act("hang up", (state, now) => RoomRules.HangUp(state, Call, null, false, now)));
        Assert.Equal(CallbackEnd.Cancelled, state.Callback!.End);
        Assert.Contains(LegOf(1), state.Unwanted);
        Assert.Equal(CallPhase.Ended, CallSummary.Of(Call, Play(state, Leg(1, "completed"))).Phase);
    }

    [Fact]
    public void Another_queue_may_take_it_over_with_its_age()
    {
        var state = Play(CallBack(), ToQueue("support"));
        Assert.Equal(("support", true, Order().EnteredAt), (state.Waits[^1].Queue, state.Waits[^1].IsOpen, state.Waits[^1].EnteredAt));
        Assert.Null(state.Move);
    }

    [Fact]
    public void Nothing_that_needs_the_customer_is_done_before_the_customer_is_there()
    {
        var state = Play(AgentThere);
        Assert.Equal("not-possible-now", RoomRules.Hold(state, Call, "Ann", true, Last).Refusal!.Code);
        Assert.Equal("not-possible-now", RoomRules.ToNcco(state, Call, "[]", Last).Refusal!.Code);
        Assert.Equal("not-possible-now", DirectOffers.Pull(Play(CallBack()), Call, state.Offers[0], null, Last).Refusal!.Code);
    }

    private static PhoneNumber Number(string digits) => PhoneNumber.TryParse(digits, out var number) ? number : throw new ArgumentException(digits);

    private static DateTimeOffset Last => T0 + TimeSpan.FromHours(2);
}
