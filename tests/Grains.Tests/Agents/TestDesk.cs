using System.Text.Json;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Agents;

/// <summary>One agent of a test, and what people, queues and calls do with it.</summary>
internal sealed class TestDesk(DeskCluster cluster, string name)
{
    public string Name => name;

    public IAgentGrain Profile => cluster.Grains.GetGrain<IAgentGrain>(name);

    public IAgentDesk Desk => cluster.Grains.GetGrain<IAgentDesk>(name);

    public DateTimeOffset Now => cluster.Clock.GetUtcNow();

    /// <summary>The working side as stored.</summary>
    public DeskState Stored => cluster.Storage.Stored<AgentState>("agent", Profile.GetGrainId())!.AtDesk;

    public async Task<CommandReply> Assign(string[] queues, Dictionary<string, int>? skills = null) => await Done(() => Desk.Assign(new()
    {
        OperationId = GrainCluster.NewId(),
        Queues = queues.ToDictionary(queue => queue, _ => 1),
        Skills = skills,
    }));

    public async Task<CommandReply> Be(string presence, string? reason = null) =>
        await Done(() => Desk.SetPresence(new() { OperationId = GrainCluster.NewId(), Presence = presence, Reason = reason }));

    public Bid Bid(string? queue, DateTimeOffset? entered = null, string? call = null) => new()
    {
        OfferId = "offer-" + GrainCluster.NewId(),
        CallId = call ?? "call-" + GrainCluster.NewId(),
        Queue = queue,
        Virtual = (entered ?? Now).ToUnixTimeMilliseconds(),
        Entered = (entered ?? Now).ToUnixTimeMilliseconds(),
        RingSeconds = 20,
        WrapUpSeconds = 30,
        MissLimit = 3,
        MissedRest = 5,
        RejectedRest = 10,
        BusyRest = 10,
        FailedRest = 15,
    };

    public Task<ReserveReply> Reserve(Bid bid) => GrainCluster.Soon(Desk.Reserve(bid).AsTask());

    /// <summary>Reserves, and says what the call took.</summary>
    public async Task<(Bid Bid, int Epoch)> Reserved(string? queue)
    {
        var bid = Bid(queue);
        var reply = await Reserve(bid);
        Assert.Null(reply.Refusal);
        return (bid, reply.Epoch);
    }

    public Task Note((Bid Bid, int Epoch) offer, OfferStage stage, string? outcome = null, int talk = 0, DateTimeOffset? at = null) =>
        DeskCluster.Again(async () =>
        {
            await Desk.NoteOffer(new()
            {
                OfferId = offer.Bid.OfferId,
                Epoch = offer.Epoch,
                CallId = offer.Bid.CallId,
                Stage = stage,
                Outcome = outcome,
                At = at ?? Now,
                TalkSeconds = talk,
            });
            return true;
        });

    public Task Engage(string call, string leg, bool isOver) => DeskCluster.Again(async () =>
    {
        await Desk.NoteEngagement(new() { CallId = call, Leg = leg, IsOver = isOver, At = Now });
        return true;
    });

    public async Task<JsonElement> View() => JsonDocument.Parse((await DeskCluster.Again(() => Desk.Desk()))!.Utf8).RootElement;

    public async Task<string> Status() => (await View()).GetProperty("status").GetString()!;

    public Task Becomes(string status) => GrainCluster.Until(async () => await Status() == status, $"{name} is {status}");

    public bool IsWatched => cluster.Storage
        .Stored<Domain.Watches.WatchState>("watch", cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of("agent/" + name)).GetGrainId())?.Calls.Contains("agent/" + name) == true;

    /// <summary>Ends the activation as a crash would.</summary>
    public Task Crash() => cluster.Forget(Profile);

    private static async Task<CommandReply> Done(Func<ValueTask<CommandReply>> send)
    {
        var reply = await DeskCluster.Again(send);
        Assert.Empty(reply.Refusals);
        return reply;
    }
}
