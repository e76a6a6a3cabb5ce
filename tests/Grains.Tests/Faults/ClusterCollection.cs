namespace ContactCenter.Grains.Tests.Faults;

/// <summary>Test classes that share one cluster; every test uses ids of its own.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterCollection : ICollectionFixture<GrainCluster>
{
    public const string Name = "cluster";
}
