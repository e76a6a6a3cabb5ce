using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Interfaces.Watches;
using ContactCenter.Grains.Tests.Routing;

namespace ContactCenter.Grains.Tests.Durability;

/// <summary>What grains do while they come to memory (decision 0013).</summary>
public sealed class ActivationTests(SendingCluster cluster) : IClassFixture<SendingCluster>
{
    [Fact]
    public async Task Nothing_is_sent_while_the_runtime_holds_the_lock_of_an_activation()
    {
        var center = new Center(cluster);
        var queue = await center.Open();
        await center.Ready("ann");
        var (talking, waiting) = (await center.Dial(), await center.Dial());
        Assert.True(await center.PickUp(await center.Rings("ann")));
        await cluster.Advance(TimeSpan.FromSeconds(1));
        var before = cluster.All.Length;

        foreach (var grain in new IAddressable[]
        {
            cluster.Grains.GetGrain<IQueueGrain>(queue),
            cluster.Grains.GetGrain<IAgentGrain>(center.Agent("ann")),
            cluster.Grains.GetGrain<ICallGrain>(talking.Uuid),
            cluster.Grains.GetGrain<ICallGrain>(waiting.Uuid),
            cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(waiting.Uuid)),
            cluster.Grains.GetGrain<ILiveGrain>(LiveTopics.Queues),
        })
        {
            await cluster.Forget(grain);
        }

        await cluster.Grains.GetGrain<IQueueGrain>(queue).Wake();
        await cluster.Grains.GetGrain<IAgentDesk>(center.Agent("ann")).Wake();
        await cluster.Grains.GetGrain<IWatchGrain>(WatchShard.Of(waiting.Uuid)).List();
        await cluster.Grains.GetGrain<ILiveGrain>(LiveTopics.Queues).Read(default!, 10);
        await cluster.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains(cluster.All[before..], sent => sent.StartsWith("queue:", StringComparison.Ordinal));
        Assert.Contains(cluster.All[before..], sent => sent.StartsWith("agent:", StringComparison.Ordinal));
        Assert.Empty(cluster.UnderLock);
    }
}
