using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Agents;

/// <summary>One order across queues: of several bids the earliest caller gets the agent.</summary>
[Collection(DeskCollection.Name)]
public sealed class DeskBidTests(DeskCluster cluster)
{
    private readonly string _a = "a-" + GrainCluster.NewId();
    private readonly string _b = "b-" + GrainCluster.NewId();
    private readonly string _c = "c-" + GrainCluster.NewId();

    [Fact]
    public async Task The_earliest_caller_gets_the_agent_though_its_queue_bids_last()
    {
        var agent = await Ready();
        var late = agent.Desk.Reserve(agent.Bid(_a, agent.Now)).AsTask();
        var middle = agent.Desk.Reserve(agent.Bid(_b, agent.Now.AddSeconds(-10))).AsTask();
        await cluster.Turns.Taken(agent.Desk, nameof(IAgentDesk.Reserve), 2);
        Assert.False(late.IsCompleted || middle.IsCompleted);

        var early = await agent.Reserve(agent.Bid(_c, agent.Now.AddSeconds(-20)));

        Assert.Equal((null, 1), (early.Refusal, early.Epoch));
        Assert.Equal(Reserving.BetterCall, (await GrainCluster.Soon(late)).Refusal);
        Assert.Equal(Reserving.BetterCall, (await GrainCluster.Soon(middle)).Refusal);
    }

    [Theory]
    [InlineData(5, -5)]
    [InlineData(-5, 5)]
    public async Task Of_queues_whose_clocks_differ_the_caller_who_has_waited_longer_gets_the_agent(double one, double other)
    {
        var agent = await Ready();
        var middle = agent.Desk.Reserve(Bid(_a, 2, one)).AsTask();
        var late = agent.Desk.Reserve(Bid(_c, 1, one)).AsTask();
        await cluster.Turns.Taken(agent.Desk, nameof(IAgentDesk.Reserve), 2);

        Assert.Null((await agent.Reserve(Bid(_b, 3, other))).Refusal);
        Assert.Equal([Reserving.BetterCall, Reserving.BetterCall], new[] { (await GrainCluster.Soon(middle)).Refusal, (await GrainCluster.Soon(late)).Refusal });

        Bid Bid(string queue, double waited, double ahead) => agent.Bid(queue, agent.Now.AddSeconds(ahead - waited)) with { SentAt = agent.Now.AddSeconds(ahead) };
    }

    [Fact]
    public async Task A_queue_that_promised_and_does_not_bid_holds_the_others_up_for_ten_milliseconds_only()
    {
        var agent = await Ready();
        var bid = agent.Desk.Reserve(agent.Bid(_a)).AsTask();
        await cluster.Turns.Taken(agent.Desk, nameof(IAgentDesk.Reserve), 1);
        await cluster.Advance(TimeSpan.FromMilliseconds(9));
        Assert.False(bid.IsCompleted);

        await cluster.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Null((await GrainCluster.Soon(bid)).Refusal);
    }

    [Fact]
    public async Task A_bid_is_decided_at_once_when_the_other_queues_have_nobody()
    {
        var answers = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var agent = await Ready(note => note.IsReady ? answers.Task : Task.FromResult(false));
        var bid = agent.Desk.Reserve(agent.Bid(_a)).AsTask();
        await cluster.Turns.Taken(agent.Desk, nameof(IAgentDesk.Reserve), 1);
        Assert.False(bid.IsCompleted);

        answers.SetResult(false);

        Assert.Null((await GrainCluster.Soon(bid)).Refusal);
    }

    [Fact]
    public async Task An_agent_who_has_been_ready_for_long_is_reserved_at_once()
    {
        var agent = await cluster.Agent(_a, _b);
        await Told(agent, _a, _b);
        Assert.Null((await agent.Reserve(agent.Bid(_a))).Refusal);
        Assert.Equal(Reserving.NotAvailable, (await agent.Reserve(agent.Bid(_b, agent.Now.AddSeconds(-99)))).Refusal);
    }

    [Fact]
    public async Task A_colleague_who_consults_comes_before_all_who_wait()
    {
        var agent = await Ready();
        var bid = agent.Desk.Reserve(agent.Bid(_a)).AsTask();
        await cluster.Turns.Taken(agent.Desk, nameof(IAgentDesk.Reserve), 1);

        Assert.Null((await agent.Reserve(agent.Bid(null))).Refusal);
        Assert.Equal(Reserving.BetterCall, (await GrainCluster.Soon(bid)).Refusal);
    }

    [Fact]
    public async Task A_bid_that_is_sent_twice_while_it_waits_is_one_reservation()
    {
        var agent = await Ready();
        var bid = agent.Bid(_a);
        var (first, second) = (agent.Desk.Reserve(bid).AsTask(), agent.Desk.Reserve(bid).AsTask());
        await cluster.Turns.Taken(agent.Desk, nameof(IAgentDesk.Reserve), 2);
        await cluster.Advance(TimeSpan.FromMilliseconds(10));

        var replies = await GrainCluster.Soon(Task.WhenAll(first, second));
        Assert.All(replies, reply => Assert.Equal((null, 1), (reply.Refusal, reply.Epoch)));
    }

    [Fact]
    public async Task Of_many_bids_at_once_one_gets_the_agent_again_and_again()
    {
        var agent = await cluster.Agent(_a, _b);
        for (var round = 1; round <= 20; round++)
        {
            var bids = Enumerable.Range(0, 25).Select(i => agent.Bid(i % 2 == 0 ? _a : _b)).ToArray();
            var running = bids.Select(bid => agent.Desk.Reserve(bid).AsTask()).ToArray();
            await cluster.Advance(TimeSpan.FromMilliseconds(10));
            var replies = await GrainCluster.Soon(Task.WhenAll(running));

            var winner = Assert.Single(bids.Zip(replies), pair => pair.Second.Refusal is null);
            Assert.Equal(round, winner.Second.Epoch);
            Assert.Equal(winner.First.OfferId, agent.Stored.Reservation!.OfferId);
            await agent.Note((winner.First, round), OfferStage.Ended, "CallerGone");
        }
    }

    // Available, and every queue has promised a bid.
    private async Task<TestDesk> Ready(Func<AgentNote, Task<bool>>? answer = null)
    {
        var agent = await cluster.Agent();
        await agent.Be("away", "lunch");
        await agent.Assign([_a, _b, _c]);
        await Told(agent, _a, _b, _c);
        foreach (var queue in new[] { _a, _b, _c })
        {
            cluster.Peers.Queues[queue] = answer ?? (note => Task.FromResult(note.IsReady));
        }

        await agent.Be("available");
        await GrainCluster.Until(
            () => Task.FromResult(new[] { _a, _b, _c }.All(queue => cluster.Peers.Notes(queue, agent.Name).Any(note => note.IsReady))), "every queue heard it");
        return agent;
    }

    private async Task Told(TestDesk agent, params string[] queues)
    {
        await GrainCluster.Until(
            () => Task.FromResult(queues.All(queue => cluster.Peers.Notes(queue, agent.Name) is [.., var last] && last.Version == agent.Stored.Version)), "told");
        await agent.View();
    }
}
