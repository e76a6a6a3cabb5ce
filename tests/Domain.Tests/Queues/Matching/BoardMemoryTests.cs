using ContactCenter.Domain.Queues.Matching;
using static ContactCenter.Domain.Tests.Queues.Matching.BoardGiven;

namespace ContactCenter.Domain.Tests.Queues.Matching;

public sealed class BoardMemoryTests
{
    [Fact]
    public void Classes_that_nobody_belongs_to_any_more_are_forgotten_and_the_others_keep_their_verdicts()
    {
        var table = new ClassTable();
        var (callers, agents) = (table.Join(Requirement.Of(After(0, "de=2"))), table.Join(Agent("Ann", 60, "de=2")));
        for (var i = 0; i < 5_000; i++)
        {
            var (other, others) = (table.Join(Requirement.Of(After(0, $"skill-{i}=2"))), table.Join(Agent("Bob", 60, $"skill-{i}=1")));
            Assert.Equal((Verdict.LevelTooLow, Verdict.SkillMissing), (other.On(others), callers.On(others)));
            Assert.Equal((Verdict.SkillMissing, Verdict.Fits), (other.On(agents), callers.On(agents)));
            table.Leave(other);
            table.Leave(others);
        }

        Assert.InRange(table.Callers.Length, 1, 100);
        Assert.InRange(table.Agents.Length, 1, 100);
        Assert.True(table.Agents.ToArray().Max(known => known.Slot) < 100);
    }

    [Fact]
    public void Callers_who_ask_alike_share_their_needs()
    {
        var board = Board();
        board.Put(Caller("one", steps: [After(0, "de=2", "en=1"), After(10)]), Noon);
        board.Put(Caller("two", steps: [After(0, "en=1", "de=2"), After(10)]).Prefers("Ann", 5), Noon);

        Assert.Equal(board.FindCaller("one")!.Needs.Steps, board.FindCaller("two")!.Needs.Steps);
        Assert.Equal(("Ann", 5), (board.FindCaller("two")!.Needs.PreferredAgent, board.FindCaller("two")!.Needs.PreferredSeconds));
    }

    [Fact]
    public void A_page_beyond_the_end_is_empty_and_negative_numbers_mean_none()
    {
        var board = Board();
        board.Put(Caller("call"), Noon);

        Assert.Empty(board.Page(1, 10));
        Assert.Empty(board.Page(0, -1));
        Assert.Single(board.Page(-5, int.MaxValue));
        Assert.Single(board.Page(0, int.MaxValue));
        Assert.Equal("call", board.Head!.Call);
        Assert.Null(board.Position("stranger"));
    }
}
