using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;
using static ContactCenter.Domain.Tests.Queues.Matching.BoardGiven;

namespace ContactCenter.Domain.Tests.Queues.Matching;

public sealed class WhyTests
{
    [Fact]
    public void A_decision_names_the_ten_best_with_what_counted_and_counts_the_others_by_reason()
    {
        var board = Board(QueueStrategy.FewestCalls);
        for (var i = 0; i < 12; i++)
        {
            board.Put(Agent($"fits-{i:d2}", 60, "de=2") with { CallsTaken = 12 - i });
        }

        board.Put(Agent("no German", 60, "en=9"));
        board.Put(Agent("little German", 60, "de=1", "en=9"));
        board.Put(Agent("no German, low level", 60, "vip=1"));
        board.Put(Agent("second line", 60, "de=9") with { Tier = 3 });
        board.Put(Agent("tried", 60, "de=9"));
        board.TakeAgent("tried");
        board.Put(Caller("call", steps: After(0, "de=2") with { MaxTier = 2 }), Noon);

        var why = board.Next(Noon)!.Why;

        Assert.Equal(Enumerable.Range(1, 10).Select(calls => new MatchCandidate($"fits-{12 - calls:d2}", calls)), why.Candidates);
        Assert.Equal(12, why.Fitting);
        Assert.Equal(
            new Dictionary<MatchRefusal, int>
            {
                [MatchRefusal.SkillMissing] = 2,
                [MatchRefusal.LevelTooLow] = 1,
                [MatchRefusal.TierTooHigh] = 1,
                [MatchRefusal.OnOffer] = 1,
            },
            why.Refused);
    }

    [Theory]
    [InlineData(QueueStrategy.LongestIdle, 90L)]
    [InlineData(QueueStrategy.RoundRobin, 30L)]
    [InlineData(QueueStrategy.FewestCalls, 4L)]
    [InlineData(QueueStrategy.LeastTalkTime, 700L)]
    [InlineData(QueueStrategy.Tiers, 2L)]
    [InlineData(QueueStrategy.Random, 1L)]
    [InlineData(QueueStrategy.RingAll, 90L)]
    public void Scores_are_in_the_unit_of_the_strategy(QueueStrategy strategy, long score)
    {
        var board = Board(strategy);
        board.Put(Agent("Ann", idle: 80) with { LastOfferedAt = Noon.AddSeconds(-20), CallsTaken = 4, TalkSeconds = 700, Tier = 2 });
        board.Put(Caller("call"), Noon);

        Assert.Equal([new MatchCandidate("Ann", score)], board.Next(Noon.AddSeconds(10))!.Why.Candidates);
    }

    [Fact]
    public void Asking_why_a_caller_waits_changes_nothing_that_is_drawn_afterwards()
    {
        Assert.Equal(Draws(asks: false), Draws(asks: true));

        static string[] Draws(bool asks)
        {
            var board = Board(QueueStrategy.Random);
            for (var i = 0; i < 20; i++)
            {
                board.Put(Agent($"agent-{i}"));
            }

            var said = new List<string>();
            for (var i = 0; i < 20; i++)
            {
                board.Put(Caller($"call-{i}", at: i), Noon);
                Assert.False(asks && board.Explain($"call-{i}", Noon)!.Candidates.Any(candidate => candidate.Score is not null));
                said.AddRange(board.Decide());
            }

            return [.. said];
        }
    }

    [Fact]
    public void Nobody_is_explained_who_is_not_there() => Assert.Null(Board().Explain("call", Noon));
}
