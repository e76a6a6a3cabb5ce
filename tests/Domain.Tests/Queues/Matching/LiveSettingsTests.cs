using ContactCenter.Domain.Queues;
using static ContactCenter.Domain.Tests.Queues.Matching.BoardGiven;

namespace ContactCenter.Domain.Tests.Queues.Matching;

public sealed class LiveSettingsTests
{
    [Fact]
    public void A_change_to_any_strategy_from_any_other_loses_and_strands_nobody()
    {
        var all = Enum.GetValues<QueueStrategy>();
        foreach (var (from, to) in all.SelectMany(from => all.Select(to => (from, to))))
        {
            var board = Board(from);
            board.Put(Caller("tried"), Noon);
            board.Put(Agent("tried", 60, "de=1"));
            Assert.Equal(["tried → tried"], board.Decide());
            for (var i = 0; i < 20; i++)
            {
                board.Put(Agent($"agent-{i}", idle: i, "en=1") with { Tier = 1 + (i % 3), CallsTaken = i % 5 });
                board.Put(Caller($"call-{i}", at: i, steps: After(0, "de=1")), Noon);
            }

            Assert.Empty(board.Decide(at: 60));
            board.Change(board.Settings with { Strategy = to, RingAllAtMost = 1 });

            // Both who were being tried come back, and everybody finds somebody.
            board.GiveBackAgent("tried");
            board.GiveBackCaller("tried");
            for (var i = 0; i < 20; i++)
            {
                board.Put(board.FindAgent($"agent-{i}")! with { Skills = After(0, "de=1").Skills });
            }

            Assert.Equal(21, board.Decide(at: 60).Length);
            Assert.Equal((21, 0, 21, 0), (board.Waiting, board.Free, board.Agents, board.Ready));
        }
    }

    [Fact]
    public void Another_worth_of_priority_reorders_those_who_wait_at_once_and_those_being_tried_too()
    {
        var board = Board();
        board.Put(Caller("ordinary", at: 0), Noon);
        board.Put(Caller("tried", at: 50), Noon);
        board.Put(Caller("important", at: 100, priority: 1), Noon);
        board.TakeCaller("tried");
        Assert.Equal(["ordinary", "important", "tried"], board.Page(0, 10).Select(caller => caller.Call));

        board.Change(board.Settings with { AgingSeconds = 300 });
        Assert.Equal(["important", "ordinary", "tried"], board.Page(0, 10).Select(caller => caller.Call));

        board.Change(board.Settings with { AgingSeconds = 0 });
        Assert.Equal(["ordinary", "tried", "important"], board.Page(0, 10).Select(caller => caller.Call));

        board.GiveBackCaller("tried");
        board.Put(Agent("Ann"));
        board.Put(Agent("Bob"));
        Assert.Equal(["ordinary → Ann", "tried → Bob"], board.Decide());
    }

    [Fact]
    public void An_agent_whose_skills_change_while_being_tried_comes_back_with_the_new_ones()
    {
        var board = Board();
        board.Put(Caller("any"), Noon);
        board.Put(Agent("Ann"));
        board.Decide();
        board.Put(Caller("german", steps: After(0, "de=1")), Noon);

        board.Put(Agent("Ann", 60, "de=1"));
        Assert.True(board.IsAgentTaken("Ann"));
        Assert.Empty(board.Decide());

        board.GiveBackAgent("Ann");
        Assert.Equal(["german → Ann"], board.Decide());
    }
}
