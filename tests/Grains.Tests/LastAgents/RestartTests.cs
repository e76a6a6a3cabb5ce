using ContactCenter.Domain.LastAgents;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.LastAgents;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.LastAgents;

public sealed class RestartTests(TwoSilos cluster) : IClassFixture<TwoSilos>
{
    [Fact]
    public async Task Who_spoke_with_whom_last_is_known_after_all_silos_were_lost()
    {
        var caller = CallerKeys.Of("447700900001")!;
        var desk = cluster.Grains.GetGrain<IAgentDesk>("ann");
        await cluster.Grains.GetGrain<IAgentGrain>("ann").Register(null);
        await desk.Assign(new() { OperationId = "a", Queues = new() { ["q"] = 1 } });
        await desk.SetPresence(new() { OperationId = "b", Presence = "available" });
        await Memory().Note(caller, "ann", cluster.Clock.GetUtcNow());

        await cluster.ReplaceAll();

        await GrainCluster.Until(async () => await Memory().Find(caller, "q") == "ann", "the agent is known");

        ILastAgentGrain Memory() => cluster.Grains.GetGrain<ILastAgentGrain>(CallerKeys.ShardOf(caller));
    }
}
