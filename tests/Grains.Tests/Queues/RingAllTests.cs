using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>Agents who become ready while apps ring for a caller of a queue that rings all.</summary>
public sealed class RingAllTests(QueueCluster cluster) : IClassFixture<QueueCluster>
{
    private readonly Floor _floor = new(cluster);

    [Fact]
    public async Task Who_becomes_ready_while_others_ring_is_rung_too_up_to_the_limit()
    {
        var call = await RingsAtAnn(atMost: 2);

        await Ready("bob");
        var late = await Floor.Offered(call, 2);
        await Ready("cid");

        Assert.Equal((_floor.Agent("bob").Name, 2, 20), (late.Agent, late.AtMost, late.RingSeconds));
        await Quiet();
        Assert.Equal(2, call.Live.Length);
        Assert.Empty(_floor.Agent("cid").Bids);
    }

    [Fact]
    public async Task When_one_wins_who_joined_late_is_free_again()
    {
        var call = await RingsAtAnn(atMost: 2);
        await Ready("bob");
        await Floor.Offered(call, 2);

        await call.Answered(call.Proposals[0]);

        await GrainCluster.Until(async () => _floor.Agent("bob").Reserved is null && (await _floor.View()).Agents.Ready == 1, "bob is ready");
        Assert.Equal(2, call.Proposals.Count);
    }

    [Fact]
    public async Task Who_misses_makes_room_for_the_next_and_is_not_rung_again_in_the_same_round()
    {
        var call = await RingsAtAnn(atMost: 2);
        await Ready("bob");
        await Floor.Offered(call, 2);
        await Ready("cid");

        await call.Missed(call.Live.Single(live => live.Agent == _floor.Agent("ann").Name));

        Assert.Equal(_floor.Agent("cid").Name, (await Floor.Offered(call, 3)).Agent);
        await call.Missed(call.Live.Single(live => live.Agent == _floor.Agent("cid").Name));
        await Quiet();
        Assert.Equal(3, call.Proposals.Count);

        // The round is over with the last that rings; the next one rings two of the three again.
        await call.Missed(call.Live.Single());
        await Floor.Offered(call, 5);
        Assert.Equal(2, call.Live.Length);
    }

    [Fact]
    public async Task A_caller_for_whom_nobody_is_rung_comes_before_one_for_whom_others_are()
    {
        var call = await RingsAtAnn(atMost: 5);
        var second = _floor.Call("c2");
        await second.Wait();

        await Ready("bob");

        Assert.Equal(_floor.Agent("bob").Name, (await Floor.Offered(second)).Agent);
        Assert.False(Assert.Single(_floor.Agent("bob").Bids).IsFurther);
        await Ready("cid");
        await Floor.Offered(call, 2);
        Assert.True(Assert.Single(_floor.Agent("cid").Bids).IsFurther);
        Assert.Single(second.Proposals);
    }

    [Fact]
    public async Task Who_is_being_reserved_late_when_another_wins_is_let_go_and_rings_for_nobody()
    {
        var call = await RingsAtAnn(atMost: 2);
        var bob = _floor.Agent("bob");
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        bob.OnReserve = async bid =>
        {
            asked.TrySetResult();
            await release.Task;
            return bob.Decide(bid);
        };
        await Ready("bob");
        await GrainCluster.Soon(asked.Task);

        await call.Answered(call.Live.Single());
        release.SetResult();

        await GrainCluster.Until(() => Task.FromResult(bob is { Reserved: null, Notes.Count: 1 }), "let go");
        Assert.Single(call.Proposals);
    }

    [Fact]
    public async Task A_caller_who_is_to_leave_is_not_kept_by_further_apps()
    {
        var call = await RingsAtAnn(atMost: 5, ",\"maxWaitSeconds\":5");
        await cluster.Advance(TimeSpan.FromSeconds(6));
        await GrainCluster.Until(() => Task.FromResult(call.Leaves.Count == 1), "asked to leave");

        await Ready("bob");

        await Quiet();
        Assert.Single(call.Proposals);
        Assert.Empty(_floor.Agent("bob").Bids);
    }

    [Theory]
    [InlineData("longestIdle")]
    [InlineData("random")]
    public async Task Other_strategies_ring_one_at_a_time(string strategy)
    {
        await _floor.Set($$"""{"strategy":"{{strategy}}"}""");
        await Ready("ann");
        var call = _floor.Call("c1");
        await call.Wait();
        await Floor.Offered(call);

        await Ready("bob");

        await Quiet();
        Assert.Single(call.Proposals);
    }

    private async Task<FloorCall> RingsAtAnn(int atMost, string more = "")
    {
        await _floor.Set($$"""{"strategy":"ringAll","ringAllAtMost":{{atMost}},"ringSeconds":20{{more}}}""");
        await Ready("ann");
        var call = _floor.Call("c1");
        await call.Wait();
        await Floor.Offered(call);
        await GrainCluster.Until(async () => (await _floor.Waiting())[0].IsOffered && call.Standing == WaitStanding.Offered, "offered");
        return call;
    }

    private Task<bool> Ready(string name) => _floor.Agent(name).Become(ready: true);

    // All that the queue has begun is over.
    private Task Quiet() => cluster.Advance(TimeSpan.FromSeconds(1));
}
