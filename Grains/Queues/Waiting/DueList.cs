namespace ContactCenter.Grains.Queues.Waiting;

/// <summary>What falls due in a queue, the earliest first. Of each kind and caller one moment counts; what counts no more, and who has left, takes no room for long.</summary>
internal sealed class DueList
{
    // A sweep costs what it looks at, so it comes only after as much was added.
    private const int SmallestSweep = 1_024;
    private readonly PriorityQueue<(DueKind Kind, Caller? Caller), long> _entries = new();
    private readonly long[] _own = new long[Agenda.Kinds];
    private int _sweepAt = SmallestSweep;

    /// <summary>How many entries there are, those included that count no more.</summary>
    public int Count => _entries.Count;

    /// <summary>When the first falls due, in ticks; null: nothing does.</summary>
    public long? First => _entries.TryPeek(out _, out var first) ? first : null;

    /// <summary>Adds a moment, unless an earlier one counts.</summary>
    /// <returns>Whether it was added.</returns>
    public bool Add(long ticks, DueKind kind, Caller? caller)
    {
        ref var known = ref Counts(kind, caller);
        if (known != 0 && ticks >= known)
        {
            return false;
        }

        known = ticks;
        if (_entries.Count >= _sweepAt)
        {
            Sweep();
        }

        _entries.Enqueue((kind, caller), ticks);
        return true;
    }

    /// <summary>Takes out the next of which the moment has come and counts; null: there is none.</summary>
    public (DueKind Kind, Caller? Caller)? Take(long now)
    {
        while (_entries.TryPeek(out var entry, out var at) && at <= now)
        {
            _entries.Dequeue();
            ref var known = ref Counts(entry.Kind, entry.Caller);
            if (known == at)
            {
                known = 0;
                return entry;
            }
        }

        return null;
    }

    private ref long Counts(DueKind kind, Caller? caller) => ref (caller?.DueAt ?? _own)[(int)kind];

    private void Sweep()
    {
        var counting = _entries.UnorderedItems.Where(item => Counts(item.Element.Kind, item.Element.Caller) == item.Priority).ToArray();
        _entries.Clear();
        _entries.EnqueueRange(counting);
        _sweepAt = Math.Max(SmallestSweep, 2 * _entries.Count);
    }
}
