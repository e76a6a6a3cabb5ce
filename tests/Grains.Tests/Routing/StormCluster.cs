namespace ContactCenter.Grains.Tests.Routing;

/// <summary>A cluster in which much waits for time itself, as writes do that hang: time does not wait for it for long.</summary>
public sealed class StormCluster() : RoutingCluster(1, TimeSpan.FromSeconds(30), longestWork: TimeSpan.FromMilliseconds(10));
