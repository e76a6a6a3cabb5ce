using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls;

public class CallCardTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Card_names_the_agents_whose_apps_a_flow_rings_and_nobody_else()
    {
        var card = CallCard.Of(Call(Leg("caller", LegDirection.Inbound, "442079460000"), Leg("jane", LegDirection.Outbound, "Jane"), Leg("phone", LegDirection.Outbound, "447700900001")));

        Assert.Equal(new CallCardApp("jane", "Jane", T0, null), Assert.Single(card.Apps));
        Assert.Single(card.For("Jane").Apps);
        Assert.Empty(card.For("Joe").Apps);
        Assert.Equal(["Jane"], card.Agents());
    }

    [Fact]
    public void App_on_a_card_has_the_caller_from_picking_up_until_its_leg_is_over()
    {
        var talking = Leg("jane", LegDirection.Outbound, "Jane") with { Status = LegStatus.Answered, WasAnswered = true, AnsweredAt = T0.AddSeconds(4) };

        Assert.Equal(T0.AddSeconds(4), Assert.Single(CallCard.Of(Call(talking)).Apps).AnsweredAt);
        Assert.Empty(CallCard.Of(Call(talking with { Status = LegStatus.Completed })).Apps);
    }

    [Theory]
    [InlineData(CallbackEnd.None, true)]
    [InlineData(CallbackEnd.Reached, false)]
    [InlineData(CallbackEnd.Cancelled, false)]
    public void Card_of_a_callback_says_when_it_is_tried_again_until_it_is_over(CallbackEnd end, bool isShown)
    {
        var card = CallCard.Of(Call() with { Callback = new("caller", "sales", T0, 1, T0.AddSeconds(30), end, null) });

        Assert.Equal(isShown ? new CallCardCallback("sales", T0, 1, T0.AddSeconds(30)) : null, card.Callback);
    }

    private static CallSummary Call(params CallLeg[] legs) => new() { Id = "caller", Version = 1, Phase = CallPhase.InProgress, Outcome = CallOutcome.Unknown, StartedAt = T0, Legs = [.. legs] };

    private static CallLeg Leg(string uuid, LegDirection direction, string to) =>
        new() { Uuid = uuid, Status = LegStatus.Ringing, StartedAt = T0, Facts = new() { Direction = direction, To = to } };
}
