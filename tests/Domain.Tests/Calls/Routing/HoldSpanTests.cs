using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using static ContactCenter.Domain.Tests.Calls.Routing.RoutingStep;

namespace ContactCenter.Domain.Tests.Calls.Routing;

public sealed class HoldSpanTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Holds_of_a_call_are_read_from_its_timeline()
    {
        var (state, now) = (CallState.Empty, T0);
        var changes = new List<DateTimeOffset>();
        foreach (var step in new[] { Enter(), Propose(1, "Ann"), Place(1), PickUp(1), Joins(1), Hold(true), Hold(true), Hold(false), Hold(true) })
        {
            now += TimeSpan.FromSeconds(7);
            var before = state.Hold?.Version;
            state = step.Run(state, now);
            if (state.Hold?.Version != before)
            {
                changes.Add(now);
            }
        }

        Assert.Equal([new(changes[0], changes[1]), new(changes[2], null)], HoldSpans.Of(state.Timeline));
        Assert.Equal(HoldSpans.Of(state.Timeline), CallSummary.Of(Call, state).Holds);
    }

    [Theory]
    [InlineData(10, 20, 1, 10)]
    [InlineData(90, 130, 1, 10)]
    [InlineData(90, null, 1, 10)]
    [InlineData(-20, 15, 0, 15)]
    [InlineData(100, 120, 0, 0)]
    [InlineData(-20, -5, 0, 0)]
    public void A_hold_counts_in_the_talk_in_which_it_lies_and_its_begin_once(int from, int? to, int count, int seconds)
    {
        var talk = new Offer { Id = "o", Epoch = 1, Agent = "ann", OfferedAt = Begin, AcceptedAt = Begin, EndedAt = Begin.AddSeconds(100), Outcome = OfferOutcome.Accepted };
        Assert.Equal((count, TimeSpan.FromSeconds(seconds)), HoldSpans.Within([new(Begin.AddSeconds(from), to is { } end ? Begin.AddSeconds(end) : null)], talk));
    }

    [Fact]
    public void A_talk_that_goes_on_has_no_holds_yet() => Assert.Equal(
        (0, TimeSpan.Zero), HoldSpans.Within([new(Begin, null)], new Offer { Id = "o", Epoch = 1, Agent = "ann", OfferedAt = Begin, AcceptedAt = Begin, Outcome = OfferOutcome.Accepted }));
}
