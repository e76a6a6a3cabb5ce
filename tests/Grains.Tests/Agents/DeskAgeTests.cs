using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Interfaces.Agents;

namespace ContactCenter.Grains.Tests.Agents;

/// <summary>What an agent makes of the times of calls and queues whose clocks are wrong.</summary>
[Collection(DeskCollection.Name)]
public sealed class DeskAgeTests(DeskCluster cluster)
{
    public static TheoryData<double> Clocks => [-10, -5, 5, 10];

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task Wrap_up_and_talk_begin_when_they_did_by_the_agents_clock(double ahead)
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        await Tell(agent, offer, OfferStage.Accepted, ahead, 0);
        await cluster.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(agent.Now.AddSeconds(-60), agent.Stored.Reservation!.AcceptedAt);

        // The note was held up for 4 s, and then sent again.
        await cluster.Advance(TimeSpan.FromSeconds(4));
        await Tell(agent, offer, OfferStage.Ended, ahead, 4, 60);

        Assert.Equal((agent.Now.AddSeconds(-4), agent.Now.AddSeconds(26)), (agent.Stored.WrapUp!.Since, agent.Stored.WrapUp.Until));
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task Call_of_the_agents_own_begins_and_ends_when_it_did_by_the_agents_clock(double ahead)
    {
        var agent = await cluster.Agent("sales");
        await cluster.Advance(TimeSpan.FromSeconds(30));
        await Engage(isOver: false, age: 2);
        Assert.Equal(agent.Now.AddSeconds(-2), Assert.Single(agent.Stored.Engagements).Since);
        await cluster.Advance(TimeSpan.FromSeconds(30));
        await Engage(isOver: true, age: 1);
        Assert.Equal((DeskStatus.Available, agent.Now.AddSeconds(-1)), (agent.Stored.Status, agent.Stored.IdleSince));

        async Task Engage(bool isOver, double age)
        {
            var sent = agent.Now.AddSeconds(ahead);
            await agent.Desk.NoteEngagement(new() { CallId = "call", Leg = "leg-" + agent.Name, IsOver = isOver, At = sent.AddSeconds(-age), SentAt = sent });
        }
    }

    private static async Task Tell(TestDesk agent, (Bid Bid, int Epoch) offer, OfferStage stage, double ahead, double age, int talk = 0)
    {
        var sent = agent.Now.AddSeconds(ahead);
        await agent.Desk.NoteOffer(new()
        {
            OfferId = offer.Bid.OfferId,
            Epoch = offer.Epoch,
            CallId = offer.Bid.CallId,
            Stage = stage,
            Outcome = "Accepted",
            At = sent.AddSeconds(-age),
            TalkSeconds = talk,
            SentAt = sent,
        });
    }
}
