using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Agents;

[Collection(DeskCollection.Name)]
public sealed class DeskTests(DeskCluster cluster)
{
    [Fact]
    public async Task An_agent_is_reserved_talks_wraps_up_and_is_available_again()
    {
        var agent = await cluster.Agent("sales");
        Assert.Equal("available", await agent.Status());

        var offer = await agent.Reserved("sales");
        Assert.Equal("reserved", await agent.Status());
        await agent.Note(offer, OfferStage.Pending);
        await agent.Note(offer, OfferStage.Accepted, "Accepted");
        Assert.Equal("onCall", await agent.Status());
        await cluster.Advance(TimeSpan.FromSeconds(61));
        await agent.Note(offer, OfferStage.Ended, "Accepted", 61);
        Assert.Equal("wrapUp", await agent.Status());
        Assert.Equal(agent.Now.AddSeconds(30), agent.Stored.WrapUp!.Until);
        var end = agent.Now.AddSeconds(30);
        await cluster.Advance(TimeSpan.FromSeconds(30));
        await agent.Becomes("available");

        Assert.Equal(end, agent.Stored.IdleSince);
        Assert.Equal((1, 61), (agent.Stored.CallsTaken, agent.Stored.TalkSeconds));
        await GrainCluster.Until(
            () => Task.FromResult(cluster.Peers.Notes("sales", agent.Name).Select(note => note.Status).SequenceEqual(["offline", "available", "reserved", "onCall", "wrapUp", "available"])),
            "the queue heard every status");
    }

    [Fact]
    public async Task A_bid_for_an_agent_that_nobody_knows_is_refused()
    {
        var agent = new TestDesk(cluster, "nobody-" + GrainCluster.NewId());
        Assert.Equal(Reserving.UnknownAgent, (await agent.Reserve(agent.Bid("sales"))).Refusal);
    }

    [Fact]
    public async Task Commands_for_an_agent_that_nobody_knows_are_refused_and_its_own_calls_are_not()
    {
        var agent = new TestDesk(cluster, "nobody-" + GrainCluster.NewId());
        var refused = await agent.Desk.SetPresence(new() { OperationId = "op", Presence = "available" });
        Assert.Equal(Reserving.UnknownAgent, Assert.Single(refused.Refusals).Code);
        Assert.Null(await agent.Desk.Desk());

        await agent.Engage("call", "leg", isOver: false);
        await agent.Profile.Register(null);
        Assert.Equal("onCall", await agent.Status());
    }

    [Fact]
    public async Task A_queue_that_was_down_hears_the_newest_alone_and_one_that_was_left_hears_it_once_it_can()
    {
        var (queue, agent) = ("q-" + GrainCluster.NewId(), await cluster.Agent());
        cluster.Peers.Queues[queue] = _ => throw new TimeoutException("down");
        await agent.Assign([queue]);
        await agent.Be("away", "lunch");
        await agent.Assign([]);
        await GrainCluster.Until(() => Task.FromResult(cluster.Peers.Notes(queue, agent.Name).Any(note => !note.IsMember)), "it was tried");
        Assert.Equal([queue], agent.Stored.Leaving);

        cluster.Peers.Queues.TryRemove(queue, out _);
        var heard = cluster.Peers.Notes(queue, agent.Name).Length;
        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return agent.Stored.Leaving.IsEmpty;
            },
            "the queue knows");
        Assert.All(cluster.Peers.Notes(queue, agent.Name)[heard..], note => Assert.False(note.IsMember));
    }

    [Fact]
    public async Task A_queue_that_lost_its_memory_wakes_the_agent_and_hears_how_it_stands()
    {
        var (queue, agent) = ("q-" + GrainCluster.NewId(), await cluster.Agent());
        await agent.Assign([queue], new() { ["German"] = 7 });
        await GrainCluster.Until(() => Task.FromResult(cluster.Peers.Notes(queue, agent.Name).Length > 0), "told");
        var heard = cluster.Peers.Notes(queue, agent.Name).Length;

        await agent.Desk.Wake();

        await GrainCluster.Until(() => Task.FromResult(cluster.Peers.Notes(queue, agent.Name).Length > heard), "told again");
        var note = cluster.Peers.Notes(queue, agent.Name)[^1];
        Assert.Equal((true, true, true, 7, agent.Stored.Version), (note.IsReady, note.IsSignedIn, note.IsMember, note.Skills["German"], note.Version));
    }

    [Fact]
    public async Task Who_is_at_work_is_watched_before_the_command_is_acknowledged_and_who_went_home_is_not()
    {
        var agent = new TestDesk(cluster, "agent-" + GrainCluster.NewId());
        await agent.Profile.Register(null);
        using (var hang = cluster.Storage.Inject(FaultKind.HangWrite, "watch", Interfaces.Watches.WatchShard.Of("agent/" + agent.Name)))
        {
            var asked = agent.Desk.SetPresence(new() { OperationId = "op", Presence = "available" }).AsTask();
            await GrainCluster.Soon(hang.Arrived);
            await GrainCluster.Until(() => Task.FromResult(agent.Stored.Presence == Presence.Available), "stored");
            Assert.False(asked.IsCompleted);
            hang.Release();
            await GrainCluster.Soon(asked);
        }

        Assert.True(agent.IsWatched);
        await agent.Be("offline");
        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return !agent.IsWatched;
            },
            "the watch is ended");
        await agent.Be("available");
        Assert.True(agent.IsWatched);
    }

    [Fact]
    public async Task What_an_agent_did_reaches_the_log_once_though_it_was_out_of_reach()
    {
        var agent = await cluster.Agent("sales");
        cluster.Peers.Unreachable[agent.Name] = true;
        await cluster.Advance(TimeSpan.FromSeconds(5));
        var offer = await agent.Reserved("sales");
        await cluster.Advance(TimeSpan.FromSeconds(5));
        await agent.Note(offer, OfferStage.Ended, "CallerGone");
        await cluster.Advance(TimeSpan.FromSeconds(5));
        await agent.Be("offline");
        Assert.Empty(cluster.Peers.Activities(agent.Name));
        await agent.Crash();
        cluster.Peers.Unreachable.TryRemove(agent.Name, out _);

        await agent.Desk.Wake();
        await GrainCluster.Until(() => Task.FromResult(agent.Stored.Outbox.IsEmpty), "reported");

        Assert.Equal(["available", "reserved", "available"], cluster.Peers.Activities(agent.Name).Select(activity => activity.Status));
        Assert.All(cluster.Peers.Activities(agent.Name), activity => Assert.Equal(TimeSpan.FromSeconds(5), activity.To - activity.From));
    }

    [Fact]
    public async Task A_removed_agent_leaves_its_queues_and_comes_back_with_a_later_epoch()
    {
        var queue = "q-" + GrainCluster.NewId();
        var agent = await cluster.Agent(queue);
        await agent.Note(await agent.Reserved(queue), OfferStage.Ended, "Rescinded");
        await agent.Profile.Remove();
        Assert.Null(await agent.Desk.Desk());
        await GrainCluster.Until(() => Task.FromResult(agent.Stored.Leaving.IsEmpty && !cluster.Peers.Notes(queue, agent.Name)[^1].IsMember), "the queue knows");

        await agent.Profile.Register(null);
        await agent.Assign([queue]);
        await agent.Be("available");
        Assert.Equal(2, (await agent.Reserved(queue)).Epoch);
    }
}
