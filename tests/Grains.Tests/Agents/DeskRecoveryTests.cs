using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Agents;

/// <summary>Agents whose activation dies, or of whom nobody speaks any more.</summary>
[Collection(DeskCollection.Name)]
public sealed class DeskRecoveryTests(DeskCluster cluster)
{
    [Theory]
    [InlineData("offline")]
    [InlineData("available")]
    [InlineData("away")]
    [InlineData("reserved")]
    [InlineData("onCall")]
    [InlineData("ownCall")]
    [InlineData("wrapUp")]
    [InlineData("resting")]
    public async Task A_restart_changes_no_status_and_loses_no_deadline(string state)
    {
        var (queue, call) = ("q-" + GrainCluster.NewId(), "call-" + GrainCluster.NewId());
        var agent = await cluster.Agent(queue);
        var offer = state is "reserved" or "onCall" or "wrapUp" or "resting" ? await agent.Reserved(queue) : default;
        await (state switch
        {
            "offline" => agent.Be("offline"),
            "away" => agent.Be("away", "lunch"),
            "onCall" => agent.Note(offer, OfferStage.Accepted, "Accepted"),
            "ownCall" => agent.Engage(call, "leg", isOver: false),
            "wrapUp" => agent.Note(offer, OfferStage.Ended, "Accepted", 9),
            "resting" => agent.Note(offer, OfferStage.Ended, "Rejected"),
            _ => Task.CompletedTask,
        });
        var (before, since) = ((await agent.View()).GetRawText(), agent.Now);
        await agent.Crash();

        await agent.Desk.Wake();
        Assert.Equal(before, (await agent.View()).GetRawText());

        var (after, idle) = state switch
        {
            "wrapUp" => ("available", since.AddSeconds(30)),
            "resting" => ("available", agent.Stored.IdleSince!.Value),
            "ownCall" => ("onCall", default),
            _ => (state, default),
        };
        await cluster.Advance(TimeSpan.FromSeconds(31));
        await agent.Becomes(after);
        if (idle != default)
        {
            Assert.Equal(idle, agent.Stored.IdleSince);
            await GrainCluster.Until(() => Task.FromResult(cluster.Peers.Notes(queue, agent.Name)[^1].IsReady), "the queue knows");
        }
    }

    // F15
    [Fact]
    public async Task The_reason_of_a_pause_survives_a_restart_and_so_does_what_was_asked_during_a_call()
    {
        var agent = await cluster.Agent("sales");
        await agent.Be("away", "lunch");
        await agent.Crash();
        Assert.Equal("lunch", (await agent.View()).GetProperty("reason").GetString());

        await agent.Be("available");
        var offer = await agent.Reserved("sales");
        await agent.Be("away", "doctor");
        await agent.Crash();
        await agent.Note(offer, OfferStage.Ended, "CallerGone");
        Assert.Equal(("away", "doctor"), ((await agent.View()).GetProperty("status").GetString(), (await agent.View()).GetProperty("reason").GetString()));
    }

    // F1
    [Fact]
    public async Task A_reservation_of_which_nobody_speaks_asks_its_call_until_it_is_told_and_frees_nobody_before()
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        var asked = cluster.Peers;
        await cluster.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(0, asked.Asked(offer.Bid.OfferId));

        await cluster.Advance(TimeSpan.FromSeconds(0.1));
        await Until(() => asked.Asked(offer.Bid.OfferId) == 1);
        asked.Offers[offer.Bid.OfferId] = () => throw new TimeoutException("the call does not answer");
        await WhileTimeGoesOn(() => asked.Asked(offer.Bid.OfferId) >= 3);
        Assert.Equal("reserved", await agent.Status());

        asked.Offers[offer.Bid.OfferId] = () => agent.Note(offer, OfferStage.Ended, "Rescinded");
        await WhileTimeGoesOn(() => agent.Stored.Reservation is null);
        Assert.Equal("available", await agent.Status());
    }

    // F27
    [Fact]
    public async Task An_offer_that_its_call_took_is_asked_about_half_a_minute_after_its_ringing()
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        await agent.Note(offer, OfferStage.Pending, null);

        await cluster.Advance(TimeSpan.FromSeconds(offer.Bid.RingSeconds + 29));
        Assert.Equal(0, cluster.Peers.Asked(offer.Bid.OfferId));

        await cluster.Advance(TimeSpan.FromSeconds(1));
        await Until(() => cluster.Peers.Asked(offer.Bid.OfferId) == 1);
    }

    [Fact]
    public async Task A_reservation_is_asked_about_after_a_restart_too()
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        await agent.Crash();
        await agent.Desk.Wake();

        await cluster.Advance(TimeSpan.FromSeconds(5));

        await Until(() => cluster.Peers.Asked(offer.Bid.OfferId) == 1);
    }

    [Fact]
    public async Task An_offer_that_its_call_has_taken_is_asked_about_when_nothing_was_heard_of_it_for_longer_than_it_can_ring()
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        await agent.Note(offer, OfferStage.Pending);
        await cluster.Advance(TimeSpan.FromSeconds(49.9));
        Assert.Equal(0, cluster.Peers.Asked(offer.Bid.OfferId));

        await cluster.Advance(TimeSpan.FromSeconds(0.1));

        await Until(() => cluster.Peers.Asked(offer.Bid.OfferId) == 1);
    }

    // F4
    [Fact]
    public async Task An_agent_whose_talk_has_ended_without_a_word_is_not_on_a_call_for_ever()
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        await agent.Note(offer, OfferStage.Accepted, "Accepted");
        await cluster.Advance(TimeSpan.FromSeconds(60));
        await Until(() => cluster.Peers.Asked(offer.Bid.OfferId) == 1);
        Assert.Equal("onCall", await agent.Status());

        cluster.Peers.Offers[offer.Bid.OfferId] = () => agent.Note(offer, OfferStage.Ended, "Accepted", 60);
        await WhileTimeGoesOn(() => agent.Stored.Reservation is null);
        Assert.Equal(1, agent.Stored.CallsTaken);
    }

    // F10
    [Fact]
    public async Task A_call_of_the_agents_own_is_over_once_its_call_does_not_know_the_leg_any_more()
    {
        var (agent, call) = (await cluster.Agent("sales"), "call-" + GrainCluster.NewId());
        cluster.Peers.Legs[call] = ["leg"];
        await agent.Engage(call, "leg", isOver: false);
        await cluster.Advance(TimeSpan.FromSeconds(60));
        await Until(() => cluster.Peers.Asked(call) == 1);
        Assert.Equal("onCall", await agent.Status());

        cluster.Peers.Legs[call] = [];
        await WhileTimeGoesOn(() => agent.Stored.Engagements.IsEmpty);
        Assert.Equal("available", await agent.Status());
    }

    // F20
    [Fact]
    public async Task A_new_token_brings_back_an_agent_who_rang_out_and_none_who_chose_to_be_away()
    {
        var agent = new TestDesk(cluster, "agent-" + GrainCluster.NewId());
        await agent.Profile.Register(null);
        await agent.Assign(["sales"]);
        await agent.Desk.SignedIn(agent.Now.AddHours(1));
        var offer = await agent.Reserved("sales");
        await agent.Note(offer, OfferStage.Ended, "TimedOut");
        Assert.Equal(("away", DeskPresence.NotResponding), ((await agent.View()).GetProperty("status").GetString(), (await agent.View()).GetProperty("reason").GetString()));

        await agent.Desk.SignedIn(agent.Now.AddHours(1));
        Assert.Equal("available", await agent.Status());
        await agent.Be("away", "lunch");
        await agent.Desk.SignedIn(agent.Now.AddHours(2));
        Assert.Equal("away", await agent.Status());
    }

    private static Task Until(Func<bool> holds) => GrainCluster.Until(() => Task.FromResult(holds()), "it happens");

    private Task WhileTimeGoesOn(Func<bool> holds) => GrainCluster.Until(
        async () =>
        {
            await cluster.Advance(TimeSpan.FromSeconds(1));
            return holds();
        },
        "it happens");
}
