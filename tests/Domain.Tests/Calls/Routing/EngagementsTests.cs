using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls.Routing;

public class EngagementsTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Agent_whose_leg_was_hung_up_hears_that_it_is_over()
    {
        var talking = CallState.Empty with { Timeline = [Status("caller", "answered", LegDirection.Inbound, "442079460000", 0), Status("jane", "answered", LegDirection.Outbound, "Jane", 5)] };
        var hungUp = talking with { Unwanted = ["jane"] };
        var over = hungUp with { Timeline = hungUp.Timeline.Add(Status("jane", "completed", LegDirection.Outbound, "Jane", 65)) };

        Assert.Equal(("Jane", "jane", false), Only(talking));
        Assert.Empty(Engagements.Of("caller", hungUp));
        Assert.Equal(("Jane", "jane", true), Only(over));
    }

    private static (string Agent, string Leg, bool IsOver) Only(CallState state)
    {
        var one = Assert.Single(Engagements.Of("caller", state));
        return (one.Agent, one.Leg, one.IsOver);
    }

    private static TimelineEntry Status(string leg, string status, LegDirection direction, string to, int second) => new()
    {
        Key = $"{leg}/{status}",
        At = T0.AddSeconds(second),
        ReceivedAt = T0.AddSeconds(second),
        Kind = TimelineKind.Status,
        Leg = leg,
        Status = status,
        LegFacts = new() { Direction = direction, To = to },
    };
}
