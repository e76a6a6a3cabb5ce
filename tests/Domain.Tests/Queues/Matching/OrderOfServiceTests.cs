using System.Diagnostics;
using ContactCenter.Domain.Queues;
using static ContactCenter.Domain.Tests.Queues.Matching.BoardGiven;

namespace ContactCenter.Domain.Tests.Queues.Matching;

public sealed class OrderOfServiceTests
{
    [Fact]
    public void Callers_are_served_in_the_order_in_which_they_came_whatever_order_the_queue_heard_of_them()
    {
        var board = Board();
        foreach (var at in new[] { 5, 2, 7, 1, 8, 3, 6, 4 })
        {
            board.Put(Caller($"call-{at}", at), Noon.AddSeconds(10));
        }

        var served = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            board.Put(Agent($"agent-{i}"));
            served.AddRange(board.Decide());
        }

        Assert.Equal(Enumerable.Range(1, 8).Select(at => $"call-{at} → agent-{at - 1}"), served);
    }

    [Fact]
    public void A_caller_whose_offer_came_to_nothing_is_served_before_all_who_came_later()
    {
        var board = Board();
        board.Put(Caller("first"), Noon);
        board.Put(Caller("second", at: 1), Noon);
        board.Put(Agent("Ann"));
        Assert.Equal(["first → Ann"], board.Decide());
        Assert.Equal((1, 2), (board.Position("first"), board.Position("second")));

        board.RemoveAgent("Ann");
        board.GiveBackCaller("first");
        board.Put(Agent("Bob"));

        Assert.Equal(["first → Bob"], board.Decide());
    }

    [Fact]
    public void A_priority_is_worth_its_seconds_and_no_more()
    {
        var board = Board();
        board.Put(Caller("ordinary", at: 0), Noon);
        board.Put(Caller("important", at: 59, priority: 1), Noon);
        board.Put(Caller("too late", at: 61, priority: 1), Noon);

        Assert.Equal(["important", "ordinary", "too late"], board.Page(0, 10).Select(caller => caller.Call));
    }

    [Fact]
    public void A_caller_whom_nobody_fits_holds_nobody_up_and_is_first_once_somebody_does()
    {
        var board = Board();
        board.Put(Caller("german", at: 0, steps: After(0, "de=1")), Noon);
        board.Put(Caller("anybody", at: 1), Noon);
        board.Put(Caller("later", at: 2), Noon);
        board.Put(Agent("Ann"));
        Assert.Equal(["anybody → Ann"], board.Decide());

        board.Put(Agent("Dora", 60, "de=1"));
        Assert.Equal(["german → Dora"], board.Decide());
    }

    [Fact]
    public void An_unavailable_agent_wherever_in_the_list_does_not_halt_distribution()
    {
        foreach (var unavailable in new[] { 0, 2, 4 })
        {
            var board = Board(QueueStrategy.RoundRobin);
            for (var i = 0; i < 5; i++)
            {
                board.Put(Agent($"agent-{i}") with { LastOfferedAt = Noon.AddMinutes(i - 10) });
            }

            board.TakeAgent($"agent-{unavailable}");
            for (var i = 0; i < 5; i++)
            {
                board.Put(Caller($"call-{i}", at: i), Noon);
            }

            Assert.Equal(4, board.Decide().Length);
            Assert.Equal((1, 0), (board.Free, board.Ready));

            board.GiveBackAgent($"agent-{unavailable}");
            Assert.Equal([$"call-4 → agent-{unavailable}"], board.Decide());
        }
    }

    [Fact]
    public void A_queue_of_100000_is_served_in_order_at_the_cost_of_a_short_one()
    {
        const int Callers = 100_000;
        var board = Board();
        for (var i = 0; i < Callers; i++)
        {
            board.Put(Caller($"call-{i:d6}", at: i / 10, steps: After(0, $"skill-{i % 50}=1")), Noon);
        }

        board.Put(Agent("Ann", 60, [.. Enumerable.Range(0, 50).Select(i => $"skill-{i}=1")]));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Callers; i++)
        {
            var match = board.Next(Noon)!;
            Assert.Equal($"call-{i:d6}", match.Caller.Call);
            Assert.Equal(1, board.Position(match.Caller.Call));
            board.RemoveCaller(match.Caller.Call);
            board.GiveBackAgent("Ann");
        }

        // Looking at everybody would be five thousand million looks; the bound is far above what classes need and far below that.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Equal(0, board.Waiting);
    }
}
