namespace ContactCenter.Grains.Tests.Routing;

/// <summary>The same histories while silos are killed.</summary>
public sealed class KilledSilosTests(ThreeSilos cluster, ITestOutputHelper output) : IClassFixture<ThreeSilos>
{
    private static readonly bool IsCi = Environment.GetEnvironmentVariable("CI") == "true";

    [Fact]
    public async Task Silos_that_are_killed_lose_nobody_and_nobody_gets_two_offers()
    {
        var seed = IsCi ? 1 : Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var kills = 0;
        await new History(cluster, seed, () => kills++ < 3 ? cluster.ReplaceOne() : Task.CompletedTask).Play(steps: 300);
    }
}
