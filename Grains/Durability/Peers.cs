namespace ContactCenter.Grains.Durability;

/// <summary>References to other grains, where many are made: Orleans 10.4 reads attributes by reflection for each, which was a tenth of an assignment, and 6 µs of a webhook.</summary>
public static class Peers
{
    /// <summary>The grain <typeparamref name="T"/> of that key, as <c>GetGrain</c> gives it.</summary>
    public static T Peer<T>(this IGrainFactory grains, string key)
        where T : IGrainWithStringKey
    {
        if (Known<T>.Kind is { } kind)
        {
            return (T)grains.GetGrain(GrainId.Create(kind.Grain, key), kind.Interface);
        }

        var peer = grains.GetGrain<T>(key);
        if (peer is GrainReference reference)
        {
            Known<T>.Kind = new(reference.GrainId.Type, reference.InterfaceType);
        }

        return peer;
    }

    // The same in every silo of a program: it follows from the types alone.
    private static class Known<T>
    {
        public static Kind? Kind { get; set; }
    }

    private sealed record Kind(GrainType Grain, GrainInterfaceType Interface);
}
