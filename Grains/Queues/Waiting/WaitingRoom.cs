using ContactCenter.Domain.Queues.Membership;

namespace ContactCenter.Grains.Queues.Waiting;

/// <summary>Those who wait, those whose last note is awaited, and the ids of those who left a moment ago. The order of service is the board's.</summary>
internal sealed class WaitingRoom
{
    private const int MostRemembered = 4_096;
    private const int SmallestSweep = 1_024;
    private readonly Dictionary<string, Caller> _byWait = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Caller, long> _byAge = new();
    private readonly Dictionary<string, Caller> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _gone = new(StringComparer.Ordinal);
    private readonly Queue<string> _goneOrder = new();

    /// <summary>How many wait, offered or not, callbacks too.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are callbacks: nobody is on the line.</summary>
    public int Callbacks { get; private set; }

    /// <summary>How many are on the line.</summary>
    public int OnLine => Count - Callbacks;

    /// <summary>Everybody who is known, in no order, those who are over too.</summary>
    public IEnumerable<Caller> All => _byWait.Values;

    /// <summary>When the one on the line who has been in this queue for longest came in; null: nobody waits there.</summary>
    public DateTimeOffset? Oldest
    {
        get
        {
            while (_byAge.TryPeek(out var caller, out _))
            {
                if (caller.IsHere)
                {
                    return caller.Stored.QueuedAt;
                }

                _byAge.Dequeue();
            }

            return null;
        }
    }

    /// <summary>How many entries of age there are, those of people who left included.</summary>
    internal int Ages => _byAge.Count;

    /// <summary>A caller, one who is over included; null: not known.</summary>
    public Caller? Find(string waitId) => _byWait.GetValueOrDefault(waitId);

    /// <summary>True when a note of that version, or a later one, told that the wait ended.</summary>
    public bool IsGone(string waitId, int version) => _gone.TryGetValue(waitId, out var gone) && version <= gone;

    public Caller Add(StoredWait wait)
    {
        var caller = new Caller(wait);
        _byWait.Add(wait.WaitId, caller);
        Enter(caller);
        return caller;
    }

    /// <summary>A caller is not waiting, but its last note has not come.</summary>
    public void Leave(Caller caller)
    {
        if (caller.IsHere)
        {
            caller.IsHere = false;
            Count--;
            if (caller.Stored.IsCallback)
            {
                Callbacks--;
                if (caller.Stored.Number is { } number && _byNumber.GetValueOrDefault(number) == caller)
                {
                    _byNumber.Remove(number);
                }
            }
        }
    }

    /// <summary>A caller who was believed to be over waits after all.</summary>
    public void ComeBack(Caller caller)
    {
        caller.IsHere = true;
        Enter(caller);
    }

    /// <summary>The callback that waits for a number, digits; null: none.</summary>
    public Caller? CallbackOf(string? number) => number is null ? null : _byNumber.GetValueOrDefault(number);

    private void Enter(Caller caller)
    {
        Count++;
        if (!caller.Stored.IsCallback)
        {
            if (_byAge.Count >= Math.Max(SmallestSweep, 2 * OnLine))
            {
                Sweep();
            }

            _byAge.Enqueue(caller, caller.Stored.QueuedAt.UtcTicks);
            return;
        }

        Callbacks++;
        if (caller.Stored.Number is { } number)
        {
            _byNumber.TryAdd(number, caller);
        }
    }

    // While one waits for long, those who came later go.
    private void Sweep()
    {
        var here = _byAge.UnorderedItems.Where(item => item.Element.IsHere).DistinctBy(item => item.Element).ToArray();
        _byAge.Clear();
        _byAge.EnqueueRange(here);
    }

    /// <summary>A caller left for good.</summary>
    public void Remove(Caller caller, int version)
    {
        Leave(caller);
        _byWait.Remove(caller.Stored.WaitId);

        // What was to be looked at for this caller counts no more.
        Array.Clear(caller.DueAt);
        Remember(caller.Stored.WaitId, version);
    }

    /// <summary>A wait ended.</summary>
    public void Remember(string waitId, int version)
    {
        if (_gone.TryGetValue(waitId, out var known))
        {
            _gone[waitId] = Math.Max(known, version);
            return;
        }

        _gone[waitId] = version;
        _goneOrder.Enqueue(waitId);
        if (_goneOrder.Count > MostRemembered)
        {
            _gone.Remove(_goneOrder.Dequeue());
        }
    }
}
