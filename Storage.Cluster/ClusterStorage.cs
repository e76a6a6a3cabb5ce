using ContactCenter.Storage.Cluster.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace ContactCenter.Storage.Cluster;

/// <summary>Sets what the providers of a cluster's stores leave to code.</summary>
public static class ClusterStorage
{
    /// <summary>Adds it to a silo whose providers come from the configuration.</summary>
    public static ISiloBuilder AddClusterStorage(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.ConfigureAll<AdoNetGrainStorageOptions>(options =>
        {
            options.HashPicker = new ExactKeys();
            options.DeleteStateOnClear = true;
        });
        return silo;
    }
}
