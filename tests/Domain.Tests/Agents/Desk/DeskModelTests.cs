using System.Collections.Immutable;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;
using CsCheck;

namespace ContactCenter.Domain.Tests.Agents.Desk;

public sealed class DeskModelTests
{
    private static readonly bool IsCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
    private static readonly Gen<string> Offers = Gen.Int[1, 6].Select(i => $"offer-{i}");
    private static readonly Gen<string> Legs = Gen.Int[1, 3].Select(i => $"leg-{i}");
    private static readonly Gen<OfferOutcome> Outcomes = OneOf(
        OfferOutcome.Accepted, OfferOutcome.Rejected, OfferOutcome.Busy, OfferOutcome.TimedOut, OfferOutcome.TimedOut, OfferOutcome.CallerGone, OfferOutcome.Rescinded, OfferOutcome.Failed);

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (6, Gen.Int[1, 25].Select(seconds => new Step("pass") { Number = seconds })),
        (1, Gen.Int[26, 4000].Select(seconds => new Step("pass") { Number = seconds })),
        (6, Gen.Select(Offers, Gen.Int[0, 5], (offer, kind) => new Step("reserve") { Text = offer, Number = kind })),
        (5, Gen.Int[0, 9].Select(older => new Step("accept") { Number = older == 0 ? 1 : 0 })),
        (7, Gen.Select(Outcomes, Gen.Int[0, 9], (outcome, older) => new Step("end") { Outcome = outcome, Number = older == 0 ? 1 : 0 })),
        (1, Gen.Select(Offers, Outcomes, (offer, outcome) => new Step("stray") { Text = offer, Outcome = outcome })),
        (4, OneOf("available", "available", "away", "offline").Select(presence => new Step("ask") { Text = presence })),
        (1, Gen.Int[1, 200].Select(seconds => new Step("sign-in") { Number = seconds })),
        (2, Legs.Select(leg => new Step("begin") { Text = leg })),
        (3, Legs.Select(leg => new Step("over") { Text = leg })),
        (2, Gen.Int[0, 20].Select(more => new Step("wrap-up") { Number = more })));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Any_history_of_an_agent_ends_as_on_paper()
    {
        var steps = 0L;
        Steps.Array[1, 80].Sample(
            history =>
            {
                var trial = new Trial();
                foreach (var step in history)
                {
                    trial.Do(step);
                }

                Interlocked.Add(ref steps, history.Length);
            },
            iter: IsCi ? 30_000 : 2_000,
            print: history => string.Join(Environment.NewLine, history.Select(step => step.ToString())));
        TestContext.Current.TestOutputHelper?.WriteLine($"{steps} steps");
        Assert.True(steps >= (IsCi ? 1_000_000 : 60_000), $"{steps} steps");
    }

    private sealed record Step(string Kind)
    {
        public string Text { get; init; } = "";

        public int Number { get; init; }

        public OfferOutcome Outcome { get; init; }
    }

    /// <summary>The rules and the paper side by side, and what must hold whatever happens.</summary>
    private sealed class Trial
    {
        private readonly NaiveDesk _paper = new();
        private readonly Shift _shift = new();
        private int _operation;
        private long _told;
        private DateTimeOffset? _toldUntil;

        public Trial() => _shift.State = DeskAssignments.Assign(
            DeskState.Empty, "assign", null, ImmutableDictionary<string, int>.Empty.Add("sales", 1), Shift.Start).Next;

        public void Do(Step step)
        {
            var before = _shift.State;
            var offer = _paper.Offer ?? "none";
            switch (step.Kind)
            {
                case "pass":
                    for (var i = 0; i < step.Number; i++)
                    {
                        _paper.PassSecond();
                    }

                    _shift.After(step.Number);
                    break;
                case "reserve":
                    var (isOfQueue, isWish) = (step.Number < 4, step.Number == 5);
                    Assert.Equal(_paper.Reserve(step.Text, isOfQueue, isWish), _shift.Bid(step.Text, isOfQueue ? "sales" : null, isWish) is null);
                    break;
                case "accept":
                    _paper.Accept(offer, _paper.Epoch - step.Number);
                    _shift.Hears(offer, OfferOutcome.Accepted, over: false, epoch: before.Epoch - step.Number);
                    break;
                case "end":
                    _paper.End(offer, _paper.Epoch - step.Number, step.Outcome);
                    _shift.Hears(offer, step.Outcome, epoch: before.Epoch - step.Number);
                    break;
                case "stray":
                    _paper.End(step.Text, _paper.Epoch, step.Outcome);
                    _shift.Hears(step.Text, step.Outcome);
                    break;
                case "ask":
                    _paper.Ask(step.Text);
                    _shift.Be(step.Text, step.Text == "away" ? "lunch" : null);
                    break;
                case "sign-in":
                    _paper.SignIn(step.Number);
                    _shift.SignIn(step.Number);
                    break;
                case "begin":
                    _paper.Begin(step.Text);
                    _shift.Dials(step.Text);
                    break;
                case "over":
                    _paper.Over(step.Text);
                    _shift.Dials(step.Text, over: true);
                    break;
                default:
                    int? more = step.Number == 0 ? null : step.Number;
                    Assert.Equal(_paper.ChangeWrapUp(more), DeskWrapUps.Change(_shift.State, $"peek-{_operation}", more, _shift.Now).Refusals.IsEmpty);
                    _shift.State = DeskWrapUps.Change(_shift.State, $"wrap-{_operation++}", more, _shift.Now).Next;
                    break;
            }

            Check(before);
        }

        private void Check(DeskState before)
        {
            var state = _shift.State;
            Assert.Equal(
                (_paper.Status, _paper.Epoch, _paper.Offer, _paper.Misses, _paper.Taken),
                (state.Status, state.Epoch, state.Reservation?.OfferId, state.Misses, state.CallsTaken));
            Assert.Equal(At(_paper.WrapUpEnds), state.WrapUp?.Until);
            Assert.Equal(At(_paper.IdleSince), state.IdleSince);

            // The epoch grows by one with every reservation, and with nothing else; one reservation never replaces another.
            Assert.Equal(state.Reservation is { } now && now.Epoch != before.Reservation?.Epoch ? before.Epoch + 1 : before.Epoch, state.Epoch);
            Assert.True(before.Reservation is null || state.Reservation is null || before.Reservation.OfferId == state.Reservation.OfferId);
            Assert.True(state.Version > before.Version || (state.Version == before.Version && state.Status == before.Status));
            CheckLog(state);
        }

        // Intervals follow each other, lie within an hour, and miss only time offline.
        private void CheckLog(DeskState state)
        {
            foreach (var interval in state.Outbox.Where(interval => interval.Sequence > _told))
            {
                Assert.Equal(_told + 1, interval.Sequence);
                Assert.True(interval.From < interval.To && interval.From >= (_toldUntil ?? Shift.Start));
                Assert.True((interval.To - Shift.Start).TotalHours <= Math.Floor((interval.From - Shift.Start).TotalHours) + 1);
                Assert.NotEqual(DeskStatus.Offline, interval.Span.Status);
                (_told, _toldUntil) = (interval.Sequence, interval.To);
            }

            _shift.State = DeskLog.Acknowledged(state, _told);
            Assert.Equal(state.Status, state.Span?.Status ?? DeskStatus.Offline);
        }

        private static DateTimeOffset? At(int second) => second < 0 ? null : Shift.Start.AddSeconds(second);
    }
}
