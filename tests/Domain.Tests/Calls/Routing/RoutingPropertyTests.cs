using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing;
using CsCheck;
using static ContactCenter.Domain.Tests.Calls.Routing.RoutingStep;

namespace ContactCenter.Domain.Tests.Calls.Routing;

public sealed class RoutingPropertyTests
{
    private const int Offers = 8;
    private static readonly int Scale = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? 15 : 1;
    private static readonly Gen<int> Offer = Gen.Int[1, Offers];

    private static readonly Gen<RoutingStep> Step = Gen.Frequency(
        (2, Gen.Const(Enter())),
        (4, Gen.Select(Offer, Gen.OneOf(1, 1, 3)).Select((offer, atMost) => Propose(offer, $"agent-{offer}", atMost))),
        (3, Gen.Select(Offer, Gen.OneOf(0, 0, 0, 1)).Select(Place)),
        (1, Offer.Select(NotPlaced)),
        (4, Gen.Select(Offer, Gen.OneOf(0, 0, 0, 1), Gen.OneOf(0, 0, 0, 9)).Select((offer, copy, other) => PickUp(offer, copy, other == 0 ? null : other))),
        (5, Gen.Select(Offer, Gen.OneOf("started", "ringing", "answered", "busy", "rejected", "timeout", "unanswered", "failed", "cancelled", "completed"), Gen.OneOf("user", "platform", ""), Gen.OneOf(0, 0, 0, 1))
            .Select((offer, status, by, copy) => Leg(offer, status, by.Length == 0 ? null : by, copy))),
        (2, Offer.Select(Joins)),
        (2, Gen.Select(Offer, Gen.OneOf(0, 1)).Select(HungUp)),
        (1, Gen.OneOf(WaitEnd.MaxWait, WaitEnd.Closed, WaitEnd.Full).Select(Leave)),
        (1, Gen.OneOf("1", "2").Select(Press)),
        (2, Gen.Const(KeysApplied())),
        (2, Gen.Bool.Select(Hold)),
        (2, Gen.Select(Offer, Gen.Bool).Select(Consult)),
        (1, Gen.Bool.Select(Complete)),
        (1, Gen.Const(TakeBack())),
        (1, Gen.OneOf("sales", "support").Select(ToQueue)),
        (1, Gen.Select(Offer, Gen.OneOf(SuperviseMode.Monitor, SuperviseMode.Whisper, SuperviseMode.Barge, SuperviseMode.Takeover)).Select(Supervise)),
        (1, Offer.Select(Pull)),
        (2, Gen.Const(Applied())),
        (3, Gen.Const(Prepared())),
        (2, Gen.Const(Moved())),
        (2, Gen.Const(Pass())),
        (1, Gen.Const(Caller("completed"))));

    [Fact]
    public void Any_history_has_one_winner_a_wait_and_ends_an_offer_only_when_its_leg_is_dead_or_never_was()
    {
        var steps = 0L;
        Gen.Select(Step, Gen.OneOf(0, 1, 4, 40)).Array[1, 80].Sample(
            history =>
            {
                var (state, now) = (CallState.Empty, T0);
                foreach (var (step, seconds) in history)
                {
                    now += TimeSpan.FromSeconds(seconds);
                    var next = step.Run(state, now);
                    Check(state, next);
                    Assert.Same(next, CallRouting.Settle(next, Call, now));
                    state = next;
                }

                Finish(state, now);
                Interlocked.Add(ref steps, history.Length);
            },
            iter: 2_000 * Scale,
            print: history => string.Join(Environment.NewLine, history.Select(step => $"+{step.Item2} s {step.Item1}")));
        TestContext.Current.TestOutputHelper?.WriteLine($"{steps} steps");
        Assert.True(steps > 60_000 * Scale, $"{steps} steps");
    }

    private static void Check(CallState before, CallState after)
    {
        foreach (var wait in after.Waits)
        {
            var won = after.Offers.Where(offer => offer.WaitId == wait.Id && offer.AcceptedAt is not null).ToArray();
            Assert.True(won.Length <= 1, $"{won.Length} winners of {wait.Id}");
            Assert.True(wait.End is not (WaitEnd.Answered or WaitEnd.Requeued) || won.Length == 1, $"{wait.Id} was answered by nobody");
        }

        Assert.True(after.Waits.SkipLast(1).All(wait => !wait.IsOpen), "two waits are open");
        foreach (var offer in after.Offers.Where(offer => !offer.IsOpen))
        {
            Assert.NotEqual(OfferOutcome.Pending, offer.Outcome);
            Assert.True(offer.Leg is null || offer.Kind == OfferKind.Pull || new LegView(Call, after).IsDead(offer.Leg), $"{offer.Id} ended while {offer.Leg} may live");
        }

        // A caller who is there and whom nobody is sending anywhere is not alone in somebody's room.
        if (after is { Move: null, Waits: [.., { End: WaitEnd.Answered }] } && new LegView(Call, after).CallerGoneAt is null && !after.Offers.Any(offer => offer is { IsOpen: true, IsCompany: true }))
        {
            var sent = after.Timeline.LastOrDefault(entry => entry.Kind == TimelineKind.Decision && entry.Key.StartsWith("move:", StringComparison.Ordinal) && entry.Status != "flow-went-on");
            Assert.False(sent is null || sent.Status == CallerMoveKind.ToRoom.ToCode(), "the caller is alone in a room");
        }

        // What is over stays as it was, but for a talk that turned out to be none.
        foreach (var wait in before.Waits.Where(wait => !wait.IsOpen))
        {
            var later = after.Waits.First(other => other.Id == wait.Id);
            Assert.True(later.End == wait.End || (wait.End, later.End) == (WaitEnd.Answered, WaitEnd.Requeued));
            Assert.Equal(wait.EndedAt, later.EndedAt);
        }

        foreach (var offer in before.Offers.Where(offer => !offer.IsOpen))
        {
            Assert.Equal(offer, after.Offers.First(other => other.Id == offer.Id));
        }
    }

    // Once the caller is gone and every leg is dead or was never made, nothing may be left open: nobody stays reserved.
    private static void Finish(CallState state, DateTimeOffset now)
    {
        state = Caller("completed").Run(state, now + TimeSpan.FromSeconds(1));
        Assert.Null(state.Move);
        Assert.True(state.Waits.All(wait => !wait.IsOpen), "the caller is gone and waits");
        foreach (var offer in state.Offers.Where(offer => offer.IsOpen))
        {
            Assert.True(offer.Leg is null || state.Unwanted.Contains(offer.Leg), $"{offer.Id} rings on");
        }

        for (var offer = 1; offer <= Offers; offer++)
        {
            state = NotPlaced(offer).Run(state, now);
            state = HungUp(offer).Run(state, now);
            state = HungUp(offer, 1).Run(state, now);
        }

        Assert.False(state.IsRouting, string.Join(", ", state.Offers.Where(offer => offer.IsOpen)));
    }
}
