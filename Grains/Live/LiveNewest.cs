using System.Collections.Concurrent;
using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Grains.Live;

/// <summary>What waits to be told to the boards, the newest of each key alone, and of each topic so many at most. Safe to use from any thread.</summary>
/// <param name="most">Most keys of a topic.</param>
internal sealed class LiveNewest(int most = LiveNewest.Most)
{
    /// <summary>Most keys of a topic: what a silo has to tell for a minute or so at its busiest.</summary>
    public const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Topic, string Key), Func<ValueTask<LiveNote>>> _newest = new();
    private readonly int[] _waiting = new int[LiveTopics.All.Count];

    /// <summary>Takes a note, which replaces one of its key.</summary>
    /// <returns>False: too much waits, and the note is dropped. The board asks for what it lacks.</returns>
    public bool Put(string topic, string key, Func<ValueTask<LiveNote>> note)
    {
        while (true)
        {
            if (_newest.TryGetValue((topic, key), out var old))
            {
                if (_newest.TryUpdate((topic, key), note, old))
                {
                    return true;
                }
            }
            else if (PutBack(topic, key, note) is { } isKept)
            {
                return isKept;
            }
        }
    }

    /// <summary>Takes a note unless a newer one of its key waits.</summary>
    /// <returns>False: dropped; null: a newer one waits.</returns>
    public bool? PutBack(string topic, string key, Func<ValueTask<LiveNote>> note)
    {
        ref var waiting = ref _waiting[Index(topic)];
        if (Volatile.Read(ref waiting) >= most)
        {
            return false;
        }

        if (!_newest.TryAdd((topic, key), note))
        {
            return null;
        }

        Interlocked.Increment(ref waiting);
        return true;
    }

    /// <summary>Takes everything out.</summary>
    public List<(string Topic, string Key, Func<ValueTask<LiveNote>> Note)> Take()
    {
        var taken = new List<(string, string, Func<ValueTask<LiveNote>>)>();
        foreach (var (shown, _) in _newest)
        {
            if (_newest.TryRemove(shown, out var note))
            {
                Interlocked.Decrement(ref _waiting[Index(shown.Topic)]);
                taken.Add((shown.Topic, shown.Key, note));
            }
        }

        return taken;
    }

    private static int Index(string topic)
    {
        for (var i = 0; i < LiveTopics.All.Count; i++)
        {
            if (LiveTopics.All[i] == topic)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no live topic {topic}.", nameof(topic));
    }
}
