using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing.Room;
using static ContactCenter.Domain.Tests.Calls.Routing.RoutingStep;

namespace ContactCenter.Domain.Tests.Calls.Routing;

public sealed class HangUpCommandTests
{
    private static readonly DateTimeOffset Now = T0.AddMinutes(1);

    private static readonly CallState Talk = Play(Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1));

    [Fact]
    public void A_hang_up_is_stored_as_what_is_to_be_done_until_the_platform_took_it()
    {
        var wanted = HungUp("Ann", ownLeg: false);
        Assert.Equal([RoutingStep.Call], HangUps.Of(RoutingStep.Call, wanted, Now).Select(due => due.Leg));
        Assert.Empty(HangUps.Of(RoutingStep.Call, Healing.HungUp(wanted, RoutingStep.Call, RoutingStep.Call, Now), Now));
    }

    [Fact]
    public void The_agents_leg_goes_after_the_callers_so_that_nobody_is_sent_on_to_a_next_step()
    {
        var gone = Run(HungUp("Ann", ownLeg: false), Caller("completed", by: "platform"));
        Assert.Null(gone.Move);
        Assert.Contains(LegOf(1), HangUps.Of(RoutingStep.Call, gone, Now.AddSeconds(5)).Select(due => due.Leg));
    }

    [Fact]
    public void An_agent_may_leave_and_the_caller_stays() =>
        Assert.Equal([LegOf(1)], HangUps.Of(RoutingStep.Call, HungUp("Ann", ownLeg: true), Now).Select(due => due.Leg));

    [Fact]
    public void An_agent_ends_the_call_that_it_made_and_no_other()
    {
        var made = Talk with { Party = new() { FromUser = "Cem" } };
        Assert.Equal([RoutingStep.Call], RoomRules.HangUp(made, RoutingStep.Call, "Cem", false, Now).State.Unwanted);
        Assert.Equal(CallActionCodes.NotYours, RoomRules.HangUp(made, RoutingStep.Call, "Bob", false, Now).Refusal?.Code);
        Assert.Equal(CallActionCodes.NotYours, RoomRules.HangUp(Talk, RoutingStep.Call, "Cem", false, Now).Refusal?.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Ann")]
    public void A_caller_who_is_gone_cannot_be_hung_up(string? agent) =>
        Assert.Equal(CallActionCodes.CallEnded, RoomRules.HangUp(Run(Talk, Caller("completed")), RoutingStep.Call, agent, false, Now).Refusal?.Code);

    private static CallState HungUp(string? agent, bool ownLeg)
    {
        var (state, refusal) = RoomRules.HangUp(Talk, RoutingStep.Call, agent, ownLeg, Now);
        Assert.Null(refusal);
        return state;
    }

    private static CallState Run(CallState state, RoutingStep step) => step.Run(state, Now.AddSeconds(1));

    private static CallState Play(params RoutingStep[] steps)
    {
        var state = CallState.Empty;
        for (var i = 0; i < steps.Length; i++)
        {
            state = steps[i].Run(state, T0.AddSeconds(i));
        }

        return state;
    }
}
