namespace ContactCenter.Storage.Cluster.Providers;

/// <summary>What a process is in a cluster; which providers it needs depends on it.</summary>
public enum ClusterRole
{
    /// <summary>Holds grains.</summary>
    Silo = 0,

    /// <summary>Calls them.</summary>
    Client = 1,
}
