namespace ContactCenter.Grains.Tests.Routing;

/// <summary>Random histories over real grains. A seed that failed is in the message; a run by hand takes others and more of them.</summary>
public sealed class HistoryTests(RoutingCluster cluster, ITestOutputHelper output) : IClassFixture<RoutingCluster>
{
    private static readonly bool IsCi = Environment.GetEnvironmentVariable("CI") == "true";

    [Fact]
    public async Task In_any_history_one_agent_wins_each_wait_nobody_has_two_offers_and_nobody_is_lost()
    {
        for (var round = 0; round < (IsCi ? 3 : 12); round++)
        {
            var seed = IsCi ? round : Random.Shared.Next();
            output.WriteLine($"seed {seed}");
            await new History(cluster, seed, killSilo: null).Play(steps: 250);
        }
    }
}
