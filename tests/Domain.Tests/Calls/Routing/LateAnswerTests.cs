using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Tests.Calls.Routing;

public class LateAnswerTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void First_turn_puts_the_caller_into_the_queue()
    {
        var after = CallState.Empty with { Position = new("queue", 1, "wait", 1) };

        Assert.Equal(["wait-1"], Served(CallState.Empty, after).Waits.Select(wait => wait.Id));
    }

    [Fact]
    public void First_turn_that_is_served_after_the_tail_took_the_caller_up_leaves_the_caller_where_the_call_stands()
    {
        var taken = CallState.Empty with { Position = new("queue", 1, "wait", 1) };
        var heard = taken with { Version = 2 };

        Assert.Same(heard, Served(taken, heard));
    }

    private static CallState Served(CallState before, CallState after)
    {
        var turn = new FlowTurn(NccoDocument.Create([WaitAction.Create(1).Value!]).Value!, null, []) { Enters = new QueueEntry("sales", "wait-1", 0, CallerNeeds.None) };
        return WaitRules.Begun(before, after, "caller", turn, "https://calls.example.com", T0);
    }
}
