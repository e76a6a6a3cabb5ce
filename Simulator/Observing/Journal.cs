namespace ContactCenter.Simulator.Observing;

/// <summary>Tells everybody what happened, in order. Used on the loop only.</summary>
public sealed class Journal
{
    private readonly List<Action<Observation>> _readers = [];

    /// <summary>Adds a reader, which is called on the loop and must not change the platform from within: it posts to the loop instead.</summary>
    public void Subscribe(Action<Observation> reader) => _readers.Add(reader);

    /// <summary>Tells all readers.</summary>
    public void Tell(Observation observation)
    {
        foreach (var reader in _readers)
        {
            reader(observation);
        }
    }
}
