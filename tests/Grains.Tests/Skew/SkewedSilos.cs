using ContactCenter.Grains.Tests.Routing;
using Orleans.Runtime.Placement;

namespace ContactCenter.Grains.Tests.Skew;

/// <summary>Three silos of real grains whose clocks differ: one goes right, as the platform's, one is 5 s ahead and one 5 s behind.</summary>
public sealed class SkewedSilos() : RoutingCluster(3, TimeSpan.FromSeconds(3))
{
    private readonly Lock _lock = new();
    private readonly List<string> _names = [];

    /// <summary>By how much a clock is ahead.</summary>
    internal static TimeSpan Ahead(Wrong clock) => TimeSpan.FromSeconds(clock switch
    {
        Wrong.Fast => 5,
        Wrong.Slow => -5,
        _ => 0,
    });

    /// <summary>What is activated meanwhile is activated on the silo with that clock.</summary>
    internal async Task<T> On<T>(Wrong clock, Func<Task<T>> activate)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, AddressOf(clock));
        return await activate();
    }

    internal Task On(Wrong clock, Func<Task> activate) => On(clock, async () =>
    {
        await activate();
        return true;
    });

    /// <summary>Whether a grain lives on the silo with that clock.</summary>
    internal async Task<bool> IsOn(Wrong clock, IAddressable grain) =>
        AddressOf(clock).Equals(await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(grain));

    /// <summary>Kills the silo with that clock without a word to its grains; one with a right clock takes its place.</summary>
    internal async Task Kill(Wrong clock)
    {
        var address = AddressOf(clock);
        await Cluster.StartAdditionalSiloAsync();
        await Cluster.KillSiloAsync(Cluster.Silos.Single(silo => silo.SiloAddress.Equals(address)));
    }

    protected override TimeProvider ClockOf(string silo)
    {
        lock (_lock)
        {
            _names.Add(silo);
            return new SkewedTime(Clock, _names.Count <= 3 ? Ahead((Wrong)(_names.Count - 1)) : TimeSpan.Zero);
        }
    }

    private SiloAddress AddressOf(Wrong clock) => Cluster.Silos.Single(silo => silo.Name == _names[(int)clock]).SiloAddress;
}
