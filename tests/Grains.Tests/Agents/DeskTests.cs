using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Agents;

public sealed class DeskTests(DeskCluster cluster) : IClassFixture<DeskCluster>
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
}
