using ContactCenter.Domain.Webhooks;
using CsCheck;

namespace ContactCenter.Domain.Tests.Webhooks;

public class LegStatusesTests
{
    private static readonly Gen<LegStatus> AnyStatus = Gen.Enum<LegStatus>();

    [Fact]
    public void Statuses_rank_from_started_to_completed() =>
        Assert.Equal(
            [LegStatus.Unknown, LegStatus.Started, LegStatus.Ringing, LegStatus.Answered, LegStatus.Human, LegStatus.Busy, LegStatus.Completed],
            new[] { LegStatus.Busy, LegStatus.Completed, LegStatus.Human, LegStatus.Answered, LegStatus.Unknown, LegStatus.Ringing, LegStatus.Started }.OrderBy(LegStatuses.Rank));

    [Fact]
    public void Eight_statuses_end_a_leg() =>
        Assert.Equal(
            [LegStatus.Busy, LegStatus.Cancelled, LegStatus.Unanswered, LegStatus.Disconnected, LegStatus.Rejected, LegStatus.Failed, LegStatus.Timeout, LegStatus.Completed],
            Enum.GetValues<LegStatus>().Where(LegStatuses.IsTerminal));

    [Fact]
    public void Every_status_reads_back_from_its_text() =>
        Assert.All(Enum.GetValues<LegStatus>(), s => Assert.Equal(s, LegStatuses.Parse(" " + s.ToString().ToUpperInvariant())));

    [Fact]
    public void Ringing_after_started_or_before_it_is_ringing()
    {
        Assert.Equal(LegStatus.Ringing, LegStatuses.Merge(LegStatus.Ringing, LegStatus.Started));
        Assert.Equal(LegStatus.Ringing, LegStatuses.Merge(LegStatus.Started, LegStatus.Ringing));
    }

    [Theory]
    [InlineData(LegStatus.Busy, LegStatus.Completed)]
    [InlineData(LegStatus.Completed, LegStatus.Busy)]
    public void Busy_stays_the_outcome_whichever_side_of_completed_it_comes(LegStatus first, LegStatus second)
    {
        Assert.Equal(LegStatus.Busy, new[] { first, second }.Aggregate(LegStatus.Unknown, LegStatuses.Outcome));
        Assert.Equal(LegStatus.Completed, LegStatuses.Merge(first, second));
    }

    [Fact]
    public void A_leg_never_goes_back() =>
        AnyStatus.Array[0, 12].Sample(heard =>
        {
            var now = LegStatus.Unknown;
            var outcome = LegStatus.Unknown;
            foreach (var status in heard)
            {
                var next = LegStatuses.Merge(now, status);
                var nextOutcome = LegStatuses.Outcome(outcome, status);
                if (LegStatuses.Rank(next) < LegStatuses.Rank(now) || (LegStatuses.IsSpecificEnd(outcome) && nextOutcome != outcome))
                {
                    return false;
                }

                (now, outcome) = (next, nextOutcome);
            }

            return LegStatuses.IsTerminal(now) == heard.Any(LegStatuses.IsTerminal) && LegStatuses.IsTerminal(outcome) == LegStatuses.IsTerminal(now);
        });
}
