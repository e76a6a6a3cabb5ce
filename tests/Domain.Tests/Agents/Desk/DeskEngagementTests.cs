using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Tests.Agents.Desk;

public sealed class DeskEngagementTests
{
    [Fact]
    public void A_call_of_the_agents_own_occupies_until_its_last_leg_is_over_and_no_wrap_up_follows()
    {
        var shift = Shift.Of("sales").After(60).Dials("a").Dials("b").Dials("a");
        Assert.Equal(DeskStatus.OnCall, shift.Status);
        Assert.Equal(Reserving.NotAvailable, shift.Bid("one"));

        Assert.Equal(DeskStatus.OnCall, shift.After(10).Dials("a", over: true).Status);
        Assert.Equal(DeskStatus.Available, shift.After(10).Dials("b", over: true).Status);
        Assert.Equal(shift.Now, shift.State.IdleSince);
        Assert.Equal(0, shift.State.CallsTaken);
    }

    // F10
    [Fact]
    public void A_late_note_that_a_leg_began_does_not_occupy_the_agent_again()
    {
        var shift = Shift.Of("sales").Dials("a").After(5).Dials("a", over: true);
        Assert.Equal(DeskStatus.Available, shift.Dials("a").Status);
        Assert.Equal(DeskStatus.Available, shift.Dials("never-begun", over: true).Dials("never-begun").Status);
    }

    // F4
    [Fact]
    public void A_leg_that_its_call_does_not_know_any_more_frees_the_agent_and_counts_again_should_it_turn_up()
    {
        var shift = Shift.Of("sales").Dials("a");
        shift.State = DeskEngagements.Lost(shift.State, "a", shift.Now);
        Assert.Equal(DeskStatus.Available, shift.Status);
        Assert.Equal(DeskStatus.OnCall, shift.Dials("a").Status);
    }

    [Fact]
    public void An_agent_who_dials_out_while_an_offer_rings_is_on_a_call_and_then_reserved_again()
    {
        var shift = Shift.Of("sales").Reserved("one").Dials("a");
        Assert.Equal(DeskStatus.OnCall, shift.Status);
        Assert.Equal(DeskStatus.Reserved, shift.Dials("a", over: true).Status);
        Assert.Equal(DeskStatus.Available, shift.Hears("one", OfferOutcome.CallerGone).Status);
    }

    [Fact]
    public void What_is_asked_during_a_call_of_the_agents_own_holds_after_it()
    {
        var shift = Shift.Of("sales").Dials("a").Be("away", "lunch");
        Assert.Equal(DeskStatus.OnCall, shift.Status);
        Assert.Equal(DeskStatus.Away, shift.Dials("a", over: true).Status);
    }
}
