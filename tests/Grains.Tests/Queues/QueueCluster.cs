using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>A silo with real queues; agents and calls are played by the tests.</summary>
public class QueueCluster : GrainCluster
{
    internal FloorPlay Play { get; } = new();

    internal Floor NewFloor() => new(this);

    protected override void Configure(ISiloBuilder silo) => silo.AddOutgoingGrainCallFilter(Play);
}
