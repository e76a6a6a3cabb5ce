using ContactCenter.Domain.Queues.Matching;
using static ContactCenter.Domain.Tests.Queues.Matching.BoardGiven;

namespace ContactCenter.Domain.Tests.Queues.Matching;

public sealed class RelaxationTests
{
    [Fact]
    public void A_step_begins_on_the_second_of_the_callers_own_clock()
    {
        var board = Board();
        board.Put(Agent("Ann", 60, "de=3"));
        board.Put(Caller("call", at: 5, steps: [After(0, "de=5"), After(20, "de=3"), After(40)]), Noon.AddSeconds(5));

        Assert.Equal(Noon.AddSeconds(25), board.NextDue);
        Assert.Null(board.Next(Noon.AddSeconds(25).AddTicks(-1)));
        Assert.Equal("Ann", board.Next(Noon.AddSeconds(25))!.Agents[0].Name);
        Assert.Equal(Noon.AddSeconds(45), board.NextDue);
    }

    [Fact]
    public void Time_spent_on_offers_counts_for_the_steps()
    {
        var board = Board();
        board.Put(Caller("call", steps: [After(0, "de=5"), After(10, "de=3"), After(20, "de=1")]), Noon);
        board.Put(Agent("Ann", 60, "de=5"));
        Assert.Equal(["call → Ann"], board.Decide(at: 1));
        board.Put(Agent("Bob", 60, "de=1"));

        // Ann lets it ring for 20 s; the boundary at 20 s is where it was all along.
        board.Advance(Noon.AddSeconds(21));
        board.RemoveAgent("Ann");
        Assert.True(board.GiveBackCaller("call"));

        Assert.Equal(["call → Bob"], board.Decide(at: 21));
    }

    [Fact]
    public void A_preferred_agent_alone_is_asked_until_the_time_is_over_and_then_anybody()
    {
        var board = Board();
        board.Put(Caller("call").Prefers("Ann", 15), Noon);
        board.Put(Agent("Bob"));

        Assert.Null(board.Next(Noon.AddSeconds(14)));
        Assert.Equal(1, board.Explain("call", Noon.AddSeconds(14))!.Refused[MatchRefusal.PreferredAgentOnly]);
        Assert.Equal(["call → Bob"], board.Decide(at: 15));
    }

    [Fact]
    public void A_preferred_agent_who_becomes_ready_takes_the_earlier_caller_of_those_who_prefer_and_those_who_do_not()
    {
        var board = Board();
        board.Put(Caller("anybody", at: 2), Noon.AddSeconds(2));
        board.Put(Caller("prefers Ann", at: 1).Prefers("Ann", 60), Noon.AddSeconds(2));
        board.Put(Caller("prefers Bob", at: 0).Prefers("Bob", 60), Noon.AddSeconds(2));
        board.Put(Agent("Ann"));

        Assert.Equal(["prefers Ann → Ann"], board.Decide(at: 2));
    }

    [Fact]
    public void What_the_call_needs_is_asked_of_a_preferred_agent_too()
    {
        var board = Board();
        board.Put(Caller("call", steps: [After(0, "de=5"), After(10, "de=1")]).Prefers("Ann", 15), Noon);
        board.Put(Agent("Ann", 60, "de=2"));

        Assert.Empty(board.Decide(at: 9));
        Assert.Equal(1, board.Explain("call", Noon.AddSeconds(9))!.Refused[MatchRefusal.LevelTooLow]);
        Assert.Equal(["call → Ann"], board.Decide(at: 10));
    }

    [Fact]
    public void A_caller_whose_clock_is_ahead_of_ours_asks_as_one_who_just_came()
    {
        var board = Board();
        board.Put(Caller("call", at: 5, steps: [After(0, "de=5"), After(10)]), Noon);

        Assert.Equal(1, board.Position("call"));
        Assert.Equal(Noon.AddSeconds(15), board.NextDue);
        board.Put(Agent("Ann", 60, "de=5"));
        Assert.Equal(["call → Ann"], board.Decide(at: 0));
    }
}
