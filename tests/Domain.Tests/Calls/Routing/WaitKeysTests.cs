using ContactCenter.Domain.Calls.Routing;
using static ContactCenter.Domain.Tests.Calls.Routing.RoutingStep;

namespace ContactCenter.Domain.Tests.Calls.Routing;

/// <summary>What becomes of a wait whose caller presses a key.</summary>
public sealed class WaitKeysTests
{
    [Fact]
    public void A_key_ends_the_wait_and_sends_the_caller_where_it_leads()
    {
        var state = Play(Enter(), Press("1"));
        Assert.Equal(WaitEnd.Transferred, state.Waits[^1].End);
        Assert.Equal((CallerMoveKind.Pressed, "1", "queue"), (state.Move!.Kind, state.Move.Target, state.Move.From!.Step));
    }

    [Fact]
    public void An_agent_who_is_being_rung_is_let_go()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), Press("1"));
        Assert.Contains(LegOf(1), state.Unwanted);
        Assert.Equal(CallerMoveKind.Pressed, state.Move!.Kind);
        state = Play(state, PickUp(1), HungUp(1));
        Assert.Equal(OfferOutcome.Rescinded, state.Offers[0].Outcome);
        Assert.Equal(WaitEnd.Transferred, state.Waits[^1].End);
    }

    [Fact]
    public void A_key_after_an_agent_picked_up_changes_nothing()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1));
        Assert.Same(state, Press("1").Run(state, T0));
    }

    [Fact]
    public void The_first_key_holds()
    {
        var state = Play(Enter(), Press("1"));
        Assert.Same(state, Press("2").Run(state, T0));
    }

    [Fact]
    public void A_key_goes_before_a_longest_wait_that_was_over_while_an_agent_was_rung()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), Leave(WaitEnd.MaxWait), Press("1"));
        Assert.Equal((CallerMoveKind.Pressed, "1"), (state.Move!.Kind, state.Move.Target));
    }

    [Fact]
    public void A_key_that_comes_while_the_caller_is_still_on_the_way_holds_when_the_caller_is_there()
    {
        var state = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1), ToQueue("support"), Prepared());
        state = state with { Waits = state.Waits.SetItem(state.Waits.Length - 1, state.Waits[^1] with { TakesKeys = true }) };
        state = Play(state, Press("1"));
        Assert.Equal(CallerMoveKind.ToQueue, state.Move!.Kind);
        state = Play(state, Moved());
        Assert.Equal(CallerMoveKind.Pressed, state.Move!.Kind);
    }

    [Fact]
    public void Keys_are_asked_for_while_the_caller_waits_and_not_after()
    {
        var state = Play(Enter());
        Assert.True(WaitKeys.AreDue(state));
        state = Play(state, KeysApplied());
        Assert.False(WaitKeys.AreDue(state));
        state = Play(state, Propose(1, "Ann"), Place(1), PickUp(1));
        Assert.Null(WaitKeys.Wanted(state));
        Assert.True(WaitKeys.AreDue(state));
        Assert.False(WaitKeys.AreDue(Play(state, KeysApplied())));
    }

    [Fact]
    public void Nothing_is_asked_for_a_caller_who_is_gone()
    {
        var state = Play(Enter(), KeysApplied(), Caller("completed"));
        Assert.False(WaitKeys.AreDue(state));
        Assert.False(state.IsRouting);
    }
}
