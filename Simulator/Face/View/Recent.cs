namespace ContactCenter.Simulator.Face.View;

/// <summary>Items in the order of their last change, so that what changed since a version is found without looking at the rest.</summary>
internal sealed class Recent<T>
    where T : class, IViewItem
{
    private readonly LinkedList<T> _items = new();
    private readonly Dictionary<string, LinkedListNode<T>> _byId = new(StringComparer.Ordinal);

    public int Count => _items.Count;

    public IEnumerable<T> All => _items;

    public T? Find(string id) => _byId.TryGetValue(id, out var node) ? node.Value : null;

    /// <summary>Adds the item, or notes that it changed.</summary>
    public void Touch(T item, long version)
    {
        item.Version = version;
        if (_byId.TryGetValue(item.Id, out var node))
        {
            _items.Remove(node);
            _items.AddLast(node);
        }
        else
        {
            _byId[item.Id] = _items.AddLast(item);
        }
    }

    public void Remove(string id)
    {
        if (_byId.Remove(id, out var node))
        {
            _items.Remove(node);
        }
    }

    /// <summary>The item that has not changed for the longest time; null when empty.</summary>
    public T? Oldest => _items.First?.Value;

    /// <summary>What changed after a version, oldest change first.</summary>
    public List<T> Since(long version)
    {
        var found = new List<T>();
        for (var node = _items.Last; node is not null && node.Value.Version > version; node = node.Previous)
        {
            found.Add(node.Value);
        }

        found.Reverse();
        return found;
    }
}
