namespace ContactCenter.Grains.Tests.Routing;

/// <summary>Three silos of real grains on a storage that outlives them. A message to a silo that was killed is given up after a second.</summary>
public sealed class ThreeSilos() : RoutingCluster(3, TimeSpan.FromSeconds(1))
{
    /// <summary>Kills a silo without a word to its grains, and starts another one.</summary>
    internal async Task ReplaceOne()
    {
        var silo = Cluster.Silos[^1];
        await Cluster.StartAdditionalSiloAsync();
        await Cluster.KillSiloAsync(silo);
    }
}
