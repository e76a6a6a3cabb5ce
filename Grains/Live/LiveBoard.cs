using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Grains.Live;

/// <summary>
/// The newest note of each key in the order of change. What changed since a version is read in time that grows with the changes alone, each key once,
/// however often it changed: readers who are slow miss steps in between, and nothing is kept for them.
/// </summary>
/// <param name="remembered">Of how many removed keys it is remembered that they are no more.</param>
/// <param name="most">Most keys at a time: with one more, what was told longest ago is no more.</param>
public sealed class LiveBoard(int remembered = LiveBoard.Remembered, int most = int.MaxValue)
{
    private const int Remembered = 10_000;
    private readonly Dictionary<string, LinkedListNode<LiveItem>> _items = new(StringComparer.Ordinal);
    private readonly LinkedList<LiveItem> _order = new();
    private readonly Queue<LinkedListNode<LiveItem>> _gone = new();
    private long _forgotten;
    private int _shown;

    /// <summary>This board; another one has another.</summary>
    public string Epoch { get; private set; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>Changes so far.</summary>
    public long Version { get; private set; }

    /// <summary>The notes, in the order of change.</summary>
    public IEnumerable<LiveNote> Notes => _order.Where(item => item.Note.Json is not null).Select(item => item.Note);

    /// <summary>The note of a key; null when there is none.</summary>
    public LiveNote? Find(string key) => _items.TryGetValue(key, out var node) && node.Value.Note.Json is not null ? node.Value.Note : null;

    /// <summary>Version at which a key was last told about, or 0.</summary>
    public long ToldAt(string key) => _items.TryGetValue(key, out var node) ? node.Value.At : 0;

    /// <summary>Takes a note.</summary>
    /// <returns>False when it is old, or says nothing new.</returns>
    public bool Put(LiveNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (_items.TryGetValue(note.Key, out var known))
        {
            var before = known.Value.Note;
            if (note.Version != 0 && note.Version < before.Version)
            {
                return false;
            }

            if (LooksAlike(before, note))
            {
                known.Value = known.Value with { Note = note };
                return false;
            }
        }
        else if (note.Json is null)
        {
            return false;
        }

        Place(new LiveItem(++Version, note));
        if (_shown > most)
        {
            Place(new LiveItem(++Version, new LiveNote { Key = Notes.First().Key }));
        }

        return true;
    }

    /// <summary>What is new since a reader looked.</summary>
    /// <param name="cursor">What the reader has.</param>
    /// <param name="limit">Most items, from 1.</param>
    public LivePart Since(LiveCursor cursor, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var isWhole = cursor.Epoch != Epoch || cursor.Basis < _forgotten || cursor.After > Version || cursor.After < 0;
        var basis = isWhole ? Version : cursor.Basis;
        var items = new List<LiveItem>();
        var node = isWhole ? _order.First : FirstAfter(cursor.After);
        for (; node is not null && items.Count < limit; node = node.Next)
        {
            if (!isWhole || node.Value.Note.Json is not null)
            {
                items.Add(node.Value);
            }
        }

        var hasMore = node is not null;
        return new LivePart
        {
            IsReady = true,
            IsWhole = isWhole,
            Items = [.. items],
            Next = hasMore ? new(Epoch, items[^1].At, Math.Max(basis, items[^1].At)) : new(Epoch, Version, Version),
            HasMore = hasMore,
        };
    }

    /// <summary>Does what was read from another board here too, so that both have the same versions; a whole one from its first part to its last.</summary>
    public void Follow(LivePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.IsWhole)
        {
            _items.Clear();
            _order.Clear();
            _gone.Clear();
            _shown = 0;
            Epoch = part.Next.Epoch!;

            // What was removed there before we looked is not known here.
            _forgotten = part.Next.Basis;
        }

        foreach (var item in part.Items)
        {
            Place(item);
        }

        Version = part.Next.After;
    }

    private void Place(LiveItem item)
    {
        if (_items.TryGetValue(item.Note.Key, out var known))
        {
            _order.Remove(known);
            _shown -= known.Value.Note.Json is null ? 0 : 1;
        }

        _shown += item.Note.Json is null ? 0 : 1;
        var node = _items[item.Note.Key] = _order.AddLast(item);
        if (item.Note.Json is not null)
        {
            return;
        }

        _gone.Enqueue(node);
        while (_gone.Count > remembered)
        {
            var oldest = _gone.Dequeue();
            if (oldest.List is not null && oldest.Value.Note.Json is null)
            {
                _order.Remove(oldest);
                _items.Remove(oldest.Value.Note.Key);
                _forgotten = Math.Max(_forgotten, oldest.Value.At);
            }
        }
    }

    private LinkedListNode<LiveItem>? FirstAfter(long version)
    {
        LinkedListNode<LiveItem>? first = null;
        for (var node = _order.Last; node is not null && node.Value.At > version; node = node.Previous)
        {
            first = node;
        }

        return first;
    }

    private static bool LooksAlike(LiveNote left, LiveNote right) =>
        left.Json is null ? right.Json is null
        : right.Json is not null && left.Json.AsSpan().SequenceEqual(right.Json) && left.Agents.AsSpan().SequenceEqual(right.Agents);
}
