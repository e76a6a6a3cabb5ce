using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Queues;

public sealed class MatchingTests(QueueCluster cluster) : IClassFixture<QueueCluster>
{
    private readonly Floor _floor = cluster.NewFloor();

    [Fact]
    public async Task Caller_and_ready_agent_come_together_at_once_whoever_comes_first()
    {
        await _floor.Set("""{"ringSeconds":25,"whisper":"Sales","callerId":"442079460000","record":true}""");
        await _floor.Agent("ann").Become(ready: true);
        var first = _floor.Call("c1");

        Assert.Null((await first.Wait()).Refusal);

        var offer = await Floor.Offered(first);
        Assert.Equal(_floor.Agent("ann").Name, offer.Agent);
        Assert.Equal((25, "Sales", "442079460000", true, 1), (offer.RingSeconds, offer.Whisper, offer.CallerId, offer.Record, offer.AtMost));
        Assert.Equal(_floor.Agent("ann").Reserved, offer.OfferId);
        Assert.Contains(_floor.Agent("ann").Name, offer.Why, StringComparison.Ordinal);

        var second = _floor.Call("c2");
        await second.Wait();
        var answered = new TaskCompletionSource();
        _floor.Agent("bob").OnReserve = async bid =>
        {
            await answered.Task;
            return _floor.Agent("bob").Decide(bid);
        };
        Assert.True(await _floor.Agent("bob").Become(ready: true), "a bid is on its way");
        answered.SetResult();
        Assert.Equal(_floor.Agent("bob").Name, (await Floor.Offered(second)).Agent);
    }

    [Fact]
    public async Task Three_calls_and_two_agents_never_ring_an_agent_twice_nor_lose_the_third()
    {
        await _floor.Set();
        var calls = new[] { _floor.Call("c1"), _floor.Call("c2"), _floor.Call("c3") };
        foreach (var call in calls)
        {
            await call.Wait();
            await cluster.Advance(TimeSpan.FromMilliseconds(10));
        }

        await Task.WhenAll(_floor.Agent("ann").Become(ready: true), _floor.Agent("bob").Become(ready: true));

        var offers = new[] { await Floor.Offered(calls[0]), await Floor.Offered(calls[1]) };
        Assert.Equal(2, offers.Select(offer => offer.Agent).Distinct().Count());
        Assert.Empty(calls[2].Proposals);
        Assert.Equal(["c1", "c2", "c3"], await _floor.Order());

        await calls[0].Answered(offers[0]);
        await calls[1].Missed(offers[1]);
        Assert.Equal(offers[1].Agent, (await Floor.Offered(calls[1], 2)).Agent);
        await _floor.Agent(offers[0].Agent).NoteOffer(new OfferNote { OfferId = offers[0].OfferId, Epoch = offers[0].Epoch, CallId = calls[0].Id, Stage = OfferStage.Ended, At = _floor.Now });
        Assert.Equal(offers[0].Agent, (await Floor.Offered(calls[2])).Agent);
    }

    [Fact]
    public async Task Agent_who_refuses_sends_the_caller_to_the_next_one()
    {
        await _floor.Set();
        _floor.Agent("ann").OnReserve = _ => Task.FromResult(new ReserveReply { Refusal = "better-call", Version = 7 });
        await _floor.Agent("ann").Become(ready: true);
        _floor.Agent("bob").IdleSince = _floor.Now;
        await _floor.Agent("bob").Become(ready: true);
        var call = _floor.Call("c1");

        await call.Wait();

        Assert.Equal(_floor.Agent("bob").Name, (await Floor.Offered(call)).Agent);
        Assert.Single(_floor.Agent("ann").Bids);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Agent_who_throws_or_hangs_holds_nobody_up_and_is_let_go(bool hangs)
    {
        await _floor.Set();
        var ann = _floor.Agent("ann");
        var isReserved = false;
        ann.OnReserve = async bid =>
        {
            if (!isReserved)
            {
                isReserved = true;
                ann.Decide(bid);
                return hangs ? await new TaskCompletionSource<ReserveReply>().Task : throw new InvalidOperationException("scripted");
            }

            return ann.Decide(bid);
        };
        await ann.Become(ready: true);
        _floor.Agent("bob").IdleSince = _floor.Now;
        await _floor.Agent("bob").Become(ready: true);
        var call = _floor.Call("c1");
        await call.Wait();
        await GrainCluster.Until(() => Task.FromResult(ann.Bids.Count > 0), "tried");
        await cluster.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(_floor.Agent("bob").Name, (await Floor.Offered(call)).Agent);
        await GrainCluster.Until(() => Task.FromResult(ann is { Reserved: null, Notes: [{ Stage: OfferStage.Ended, Outcome: "Rescinded" }] }), "let go");
        Assert.Single(ann.Bids.Select(bid => bid.OfferId).Distinct());
        var second = _floor.Call("c2");
        await second.Wait();
        Assert.Equal(ann.Name, (await Floor.Offered(second)).Agent);
    }

    [Fact]
    public async Task Restarting_agent_is_asked_once_more_at_once()
    {
        await _floor.Set();
        var ann = _floor.Agent("ann");
        ann.OnReserve = bid => ann.Bids.Count == 1 ? throw new GrainRestartingException() : Task.FromResult(ann.Decide(bid));
        await ann.Become(ready: true);
        var call = _floor.Call("c1");

        await call.Wait();

        Assert.Equal(ann.Name, (await Floor.Offered(call)).Agent);
    }

    [Fact]
    public async Task Call_that_is_not_waiting_any_more_lets_the_agent_go_to_the_next_caller()
    {
        await _floor.Set();
        var (gone, next) = (_floor.Call("c1"), _floor.Call("c2"));
        gone.OnOffer = _ => Task.FromResult(new Interfaces.Calls.OfferReply("not-waiting") { Version = 9 });
        await gone.Wait();
        await cluster.Advance(TimeSpan.FromMilliseconds(10));
        await next.Wait();

        await _floor.Agent("ann").Become(ready: true);

        Assert.Equal(_floor.Agent("ann").Name, (await Floor.Offered(next)).Agent);
        Assert.Equal(["c2"], await _floor.Order());
        Assert.Equal(2, _floor.Agent("ann").Bids.Count);
        Assert.Single(gone.Proposals);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_that_does_not_answer_a_proposal_keeps_the_agent_until_it_says_so_and_the_caller_is_offered_on(bool hangs)
    {
        await _floor.Set();
        var call = _floor.Call("c1");
        call.OnOffer = async proposal => call.Proposals.Count == 1
            ? hangs ? await new TaskCompletionSource<Interfaces.Calls.OfferReply>().Task : throw new InvalidOperationException("scripted")
            : call.Decide(proposal);
        await _floor.Agent("ann").Become(ready: true);
        await call.Wait();
        await Floor.Offered(call);
        await cluster.Advance(TimeSpan.FromSeconds(2));

        // The same proposal again: the call takes it then, and the agent was never let go in between.
        var again = await Floor.Offered(call, 2);
        Assert.Equal(call.Proposals[0].OfferId, again.OfferId);
        await GrainCluster.Until(async () => (await _floor.Waiting())[0].IsOffered, "offered");
        Assert.Empty(_floor.Agent("ann").Notes);
        Assert.Single(call.Live);
    }

    [Fact]
    public async Task Caller_who_hangs_up_while_the_agent_is_being_reserved_frees_the_agent_at_once()
    {
        await _floor.Set();
        var (ann, call) = (_floor.Agent("ann"), _floor.Call("c1"));
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        ann.OnReserve = async bid =>
        {
            asked.TrySetResult();
            await release.Task;
            return ann.Decide(bid);
        };
        await ann.Become(ready: true);
        await call.Wait();
        await GrainCluster.Soon(asked.Task);
        await call.HangUp();
        release.SetResult();

        await GrainCluster.Until(() => Task.FromResult(ann is { Reserved: null, Notes.Count: 1 }), "let go");
        Assert.Empty(call.Proposals);
        Assert.Equal(0, (await _floor.View()).Waiting);
    }

    [Fact]
    public async Task Ring_all_rings_several_at_once_and_the_losers_are_free_again()
    {
        await _floor.Set("""{"strategy":"ringAll","ringAllAtMost":2}""");
        foreach (var name in new[] { "ann", "bob", "cid" })
        {
            await _floor.Agent(name).Become(ready: true);
        }

        var call = _floor.Call("c1");
        await call.Wait();
        await Floor.Offered(call, 2);
        await GrainCluster.Until(() => Task.FromResult(call.Live.Length == 2), "two ring");
        Assert.All(call.Proposals, proposal => Assert.Equal(2, proposal.AtMost));
        var (winner, loser) = (call.Live[0], call.Live[1]);

        await call.Answered(winner);

        Assert.Equal(winner.OfferId, _floor.Agent(winner.Agent).Reserved);
        Assert.Null(_floor.Agent(loser.Agent).Reserved);
        await GrainCluster.Until(async () => (await _floor.View()).Agents.Ready == 2, "two are ready");
        Assert.Equal(2, call.Proposals.Count);
    }

    [Fact]
    public async Task Agent_who_refused_and_then_says_nothing_is_asked()
    {
        await _floor.Set();
        var ann = _floor.Agent("ann");
        ann.OnReserve = bid => Task.FromResult(ann.Bids.Count == 1 ? new ReserveReply { Refusal = "not-available", Version = ann.Version } : ann.Decide(bid));
        await ann.Become(ready: true);
        var call = _floor.Call("c1");
        await call.Wait();
        await GrainCluster.Until(async () => ann.Bids.Count == 1 && (await _floor.View()).Agents.Ready == 0, "out");

        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return call.Proposals.Count == 1;
            },
            "asked, and back");
    }
}
