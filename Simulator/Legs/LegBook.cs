namespace ContactCenter.Simulator.Legs;

/// <summary>All legs that REST still knows: the live ones, and the latest of those that are over.</summary>
internal sealed class LegBook
{
    private const int KeptWhenOver = 20_000;
    private readonly Dictionary<string, Leg> _legs = new(StringComparer.Ordinal);
    private readonly Queue<Leg> _over = new();

    /// <summary>All of them, in the order of their creation.</summary>
    public IEnumerable<Leg> All => _legs.Values;

    public void Add(Leg leg) => _legs[leg.Id] = leg;

    public Leg? Find(string id) => _legs.GetValueOrDefault(id);

    /// <summary>A leg is over: it makes room for others some time.</summary>
    public void Over(Leg leg)
    {
        _over.Enqueue(leg);
        if (_over.Count > KeptWhenOver)
        {
            _legs.Remove(_over.Dequeue().Id);
        }
    }
}
