namespace ContactCenter.Grains.Time;

/// <summary>Registers the counting of grain calls; needs <see cref="WorkInFlight"/>.</summary>
public static class CountedCallsRegistration
{
    /// <summary>Counts calls of our grains, and of this process to them.</summary>
    public static ISiloBuilder CountCalls(this ISiloBuilder silo) =>
        silo.AddIncomingGrainCallFilter<CountedCalls>().AddOutgoingGrainCallFilter<CountedCalls>();
}
