using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>A storage that fails much of the time, for calls, agents and queues at once, while people come and go; once it is well again everything comes to rest.</summary>
public sealed class StormTests(StormCluster cluster, ITestOutputHelper output) : IClassFixture<StormCluster>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_a_time_in_which_a_third_of_all_writes_failed_everybody_is_served_or_gone_and_every_agent_free(int seed)
    {
        Storm? storm = null;
        try
        {
            await new History(cluster, seed, killSilo: null, trouble: () => cluster.Storage.Storm = storm = new Storm(seed, 0.3, "call", "agent", "queue")).Play(steps: 80);
        }
        finally
        {
            cluster.Storage.Storm = null;
            output.WriteLine($"spoiled: {string.Join(", ", storm?.Met.Select(met => $"{met.Key} {met.Value}") ?? [])}");
        }

        Assert.All(["call", "agent", "queue"], kind => Assert.True(storm!.Met.GetValueOrDefault(kind) >= 10, $"only {storm.Met.GetValueOrDefault(kind)} writes of {kind} were spoiled"));
    }

    // The alarm of what fell due must not ring on while that is being stored: it would keep the agent from hearing that the storage failed.
    [Fact]
    public async Task An_agent_whose_wrap_up_ends_while_the_storage_hangs_is_ready_soon_after()
    {
        var center = new Center(cluster);
        await center.Open(settings: """{"ringSeconds":10,"wrapUpSeconds":5}""");
        var caller = await center.Dial();
        await center.Ready("ann");
        var leg = await center.Rings("ann", 5);
        Assert.True(await center.PickUp(leg));
        await cluster.Advance(TimeSpan.FromSeconds(8));
        await center.End(leg);
        await cluster.Within(TimeSpan.FromSeconds(3), () => center.StoredDesk("ann").WrapUp is not null, "in wrap-up");
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "agent", center.Agent("ann"), times: 1);
        await cluster.Within(TimeSpan.FromSeconds(8), () => hang.Arrived.IsCompleted, "the end of the wrap-up is being stored");
        await cluster.Meanwhile(RoutedPlatform.Again(async () =>
        {
            await center.Desk("ann").Wake();
            return true;
        }));

        await cluster.Within(TimeSpan.FromSeconds(5), () => center.StoredDesk("ann").IsReady, "ready");

        await center.End(caller);
        await center.ServeAll([caller], ["ann"]);
    }
}
