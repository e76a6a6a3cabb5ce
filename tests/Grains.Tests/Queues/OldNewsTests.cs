using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>What a queue makes of notes and answers that are old, or that cross.</summary>
public sealed class OldNewsTests(QueueCluster cluster) : IClassFixture<QueueCluster>
{
    private readonly Floor _floor = cluster.NewFloor();

    [Fact]
    public async Task Note_that_crossed_the_answer_to_a_proposal_counts_if_it_is_newer()
    {
        await _floor.Set();
        var call = _floor.Call("c1");
        var answer = new TaskCompletionSource();
        call.OnOffer = async proposal =>
        {
            var reply = call.Decide(proposal);
            if (call.Proposals.Count == 1)
            {
                await answer.Task;
            }

            return reply;
        };
        await _floor.Agent("ann").Become(ready: true);
        await call.Wait();
        var first = await Floor.Offered(call);

        // It rang out before the queue learnt that it rang.
        await call.Missed(first);
        answer.SetResult();

        Assert.Equal(_floor.Agent("ann").Name, (await Floor.Offered(call, 2)).Agent);
    }

    [Fact]
    public async Task Old_notes_of_agents_and_waits_change_nothing()
    {
        await _floor.Set();
        var (ann, call) = (_floor.Agent("ann"), _floor.Call("c1"));
        await ann.Become(ready: true);
        var ready = ann.Note();
        await ann.Become(ready: false);
        await call.Wait();
        var waiting = call.Note();

        Assert.False(await _floor.Queue.NoteAgent(ready));
        await call.End(WaitStanding.Left);
        await _floor.Queue.NoteWait(waiting);

        Assert.Empty(ann.Bids);
        Assert.Empty(await _floor.Order());
    }

    // Two activations for a moment, of which the late one read an older row: its answers do not contradict the note that was told before.
    [Fact]
    public async Task An_agent_that_answers_out_of_an_older_state_is_not_asked_again_at_once()
    {
        await _floor.Set();
        var ann = _floor.Agent("ann");
        await ann.Become(ready: false);
        await ann.Become(ready: true);
        ann.OnReserve = bid => Task.FromResult(ann.Bids.Count <= 20 ? new ReserveReply { Refusal = "not-available", Version = ann.Version - 1 } : ann.Decide(bid));
        var call = _floor.Call("c1");
        await call.Wait();
        await GrainCluster.Until(async () => ann.Bids.Count > 0 && (await _floor.View()).Agents.Ready == 0, "out");

        Assert.Single(ann.Bids);
        Assert.Equal(["c1"], await _floor.Order());
    }
}
