namespace ContactCenter.Grains.Tests.Agents;

/// <summary>Test classes that share one cluster of agents; every test uses agents of its own.</summary>
[CollectionDefinition(Name)]
public sealed class DeskCollection : ICollectionFixture<DeskCluster>
{
    public const string Name = "desks";
}
