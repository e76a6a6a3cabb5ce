namespace ContactCenter.Grains.Tests.Faults;

/// <summary>A cluster whose silos may be killed; not shared.</summary>
public sealed class TwoSilos() : GrainCluster(2, TimeSpan.FromSeconds(3))
{
    /// <summary>Ends every silo without a word to its grains, and starts as many new ones.</summary>
    internal async Task ReplaceAll()
    {
        foreach (var silo in Cluster.Silos.ToArray())
        {
            await Cluster.StartAdditionalSiloAsync();
            await Cluster.KillSiloAsync(silo);
        }
    }
}
