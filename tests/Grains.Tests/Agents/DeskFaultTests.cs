using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Agents;

/// <summary>At most one reservation, whatever the storage does.</summary>
[Collection(DeskCollection.Name)]
public sealed class DeskFaultTests(DeskCluster cluster)
{
    [Theory]
    [InlineData("FailBefore")]
    [InlineData("ApplyThenThrow")]
    public async Task A_bid_whose_write_failed_gets_one_reservation_when_it_is_sent_again(string kind)
    {
        var agent = await cluster.Agent("sales");
        var bid = agent.Bid("sales");
        using (cluster.Storage.Inject(Enum.Parse<FaultKind>(kind), "agent", agent.Name, times: 1))
        {
            await Assert.ThrowsAsync<GrainRestartingException>(() => agent.Reserve(bid));
        }

        var reply = await DeskCluster.Again(() => agent.Desk.Reserve(bid));

        Assert.Equal((null, 1), (reply.Refusal, reply.Epoch));
        Assert.Equal((bid.OfferId, 1), (agent.Stored.Reservation!.OfferId, agent.Stored.Epoch));
        Assert.Equal(Reserving.NotAvailable, (await agent.Reserve(agent.Bid("sales"))).Refusal);
    }

    [Fact]
    public async Task Neither_a_reservation_nor_a_refusal_that_rests_on_it_is_told_before_it_is_stored()
    {
        var agent = await cluster.Agent("sales");
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "agent", agent.Name, times: 1);
        var first = agent.Desk.Reserve(agent.Bid("sales")).AsTask();
        await GrainCluster.Soon(hang.Arrived);
        var second = agent.Desk.Reserve(agent.Bid("sales")).AsTask();
        await cluster.Turns.Taken(agent.Desk, nameof(IAgentDesk.Reserve), 2);
        Assert.False(first.IsCompleted || second.IsCompleted);
        Assert.Equal("available", await agent.Status());

        hang.Release();

        Assert.Null((await GrainCluster.Soon(first)).Refusal);
        Assert.Equal(Reserving.NotAvailable, (await GrainCluster.Soon(second)).Refusal);
    }

    [Fact]
    public async Task An_activation_that_read_an_old_row_reserves_nobody_a_second_time()
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        await agent.Crash();
        using var stale = cluster.Storage.Inject(FaultKind.StaleRead, "agent", agent.Name, times: 1);

        await Assert.ThrowsAsync<GrainRestartingException>(() => agent.Reserve(agent.Bid("sales")));

        Assert.Equal(Reserving.NotAvailable, (await DeskCluster.Again(() => agent.Desk.Reserve(agent.Bid("sales")))).Refusal);
        Assert.Equal(offer.Bid.OfferId, agent.Stored.Reservation!.OfferId);
    }

    [Theory]
    [InlineData(OfferStage.Pending)]
    [InlineData(OfferStage.Accepted)]
    [InlineData(OfferStage.Ended)]
    public async Task An_activation_that_read_an_old_row_acknowledges_no_note_about_a_newer_reservation(OfferStage stage)
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        await agent.Crash();
        using (cluster.Storage.Inject(FaultKind.StaleRead, "agent", agent.Name, times: 1))
        {
            Assert.Equal("available", await agent.Status());
        }

        await agent.Note(offer, stage, stage == OfferStage.Pending ? null : "Accepted");

        Assert.Equal(stage, agent.Stored.Reservation switch { null => OfferStage.Ended, { IsAccepted: true } => OfferStage.Accepted, { TakenAt: not null } => OfferStage.Pending, _ => (OfferStage)(-1) });
    }

    [Fact]
    public async Task An_activation_that_read_an_old_row_reads_again_when_a_bid_knows_more()
    {
        var agent = await cluster.Agent("sales");
        var before = agent.Stored.Version;
        await agent.Be("away", "lunch");
        await agent.Be("available");
        await agent.Crash();
        using (cluster.Storage.Inject(FaultKind.StaleRead, "agent", agent.Name, times: 1))
        {
            Assert.Equal("away", await agent.Status());
        }

        Assert.True(agent.Stored.Version > before);
        await Assert.ThrowsAsync<GrainRestartingException>(() => agent.Reserve(agent.Bid("sales") with { Known = agent.Stored.Version }));
        Assert.Null((await DeskCluster.Again(() => agent.Desk.Reserve(agent.Bid("sales") with { Known = agent.Stored.Version }))).Refusal);
    }

    [Fact]
    public async Task Of_two_activations_the_one_that_writes_second_reserves_nobody()
    {
        var agent = await cluster.Agent("sales");
        var row = cluster.Storage.Stored<AgentState>("agent", agent.Profile.GetGrainId())!;
        var elsewhere = Reserving.Reserve(row.AtDesk, new() { OfferId = "elsewhere", CallId = "call", Queue = "sales" }, agent.Now).Next;
        cluster.Storage.Overwrite("agent", agent.Profile.GetGrainId(), row with { Desk = elsewhere });

        await Assert.ThrowsAsync<GrainRestartingException>(() => agent.Reserve(agent.Bid("sales")));

        Assert.Equal(Reserving.NotAvailable, (await DeskCluster.Again(() => agent.Desk.Reserve(agent.Bid("sales")))).Refusal);
        Assert.Equal("elsewhere", agent.Stored.Reservation!.OfferId);
    }

    [Theory]
    [InlineData("FailBefore")]
    [InlineData("ApplyThenThrow")]
    public async Task A_wrap_up_whose_end_could_not_be_written_ends_all_the_same_and_the_queue_hears_of_it(string kind)
    {
        var queue = "q-" + GrainCluster.NewId();
        var agent = await cluster.Agent(queue);
        var offer = await agent.Reserved(queue);
        await agent.Note(offer, OfferStage.Accepted, "Accepted");
        await agent.Note(offer, OfferStage.Ended, "Accepted", 10);
        using (var fault = cluster.Storage.Inject(Enum.Parse<FaultKind>(kind), "agent", agent.Name, times: 1))
        {
            await cluster.Advance(TimeSpan.FromSeconds(30));
            await GrainCluster.Soon(fault.Arrived);
        }

        // Nobody speaks of this agent: it wakes by itself.
        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromMilliseconds(100));
                return cluster.Peers.Notes(queue, agent.Name)[^1].IsReady;
            },
            "the queue knows that the agent is ready");
        Assert.Equal(DeskStatus.Available, agent.Stored.Status);
    }

    [Fact]
    public async Task A_command_whose_reply_was_lost_is_done_once()
    {
        var agent = await cluster.Agent("sales");
        var offer = await agent.Reserved("sales");
        await agent.Note(offer, OfferStage.Ended, "Accepted", 10);
        var until = agent.Stored.WrapUp!.Until;
        var command = new ChangeWrapUp { OperationId = GrainCluster.NewId(), ExtendBySeconds = 60 };
        using (cluster.Storage.Inject(FaultKind.ApplyThenThrow, "agent", agent.Name, times: 1))
        {
            await Assert.ThrowsAsync<GrainRestartingException>(() => agent.Desk.ChangeWrapUp(command).AsTask());
        }

        Assert.True((await DeskCluster.Again(() => agent.Desk.ChangeWrapUp(command))).IsDone);
        Assert.Equal(until.AddSeconds(60), agent.Stored.WrapUp!.Until);
    }
}
