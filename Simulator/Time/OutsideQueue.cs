namespace ContactCenter.Simulator.Time;

/// <summary>Work outside of a driven loop: started in order, its outcomes taken in the same order. Used on the loop only.</summary>
/// <param name="options">How much at once, and how long it may hold time.</param>
/// <param name="wake">Called from any thread when something is done.</param>
internal sealed class OutsideQueue(DrivenOptions options, Action wake)
{
    private readonly Queue<OutsideWork> _waiting = new();
    private readonly Queue<OutsideWork> _open = new();
    private readonly List<OutsideWork> _overdue = [];

    /// <summary>How many were let go of so far.</summary>
    public long Overdue { get; private set; }

    public bool HasOverdue => _overdue.Count > 0;

    public bool HasRoomToStart => _waiting.Count > 0 && _open.Count < options.OutsideAtOnce;

    public bool HoldsTime => _open.Count > 0;

    /// <summary>Real time until the oldest is overdue.</summary>
    public TimeSpan UntilOverdue => _open.TryPeek(out var oldest) ? options.Guard - oldest.Age : TimeSpan.Zero;

    public void Add(OutsideWork work) => _waiting.Enqueue(work);

    public void StartNext(CancellationToken cancel)
    {
        var work = _waiting.Dequeue();
        _open.Enqueue(work);
        work.Start(wake, cancel);
    }

    /// <summary>The next outcome whose turn it is; null for none yet. Overdue work has lost its turn and is taken as it comes.</summary>
    public OutsideWork? TakeOutcome()
    {
        if (_open.TryPeek(out var oldest) && oldest.IsDone)
        {
            return _open.Dequeue();
        }

        var late = _overdue.FindIndex(work => work.IsDone);
        if (late < 0)
        {
            return null;
        }

        var done = _overdue[late];
        _overdue.RemoveAt(late);
        return done;
    }

    /// <summary>Lets go of what is open for too long, so that time can go on; true when there was any.</summary>
    public bool LetGoOfOverdue()
    {
        var before = Overdue;
        while (_open.TryPeek(out var oldest) && !oldest.IsDone && oldest.Age >= options.Guard)
        {
            _overdue.Add(_open.Dequeue());
            Overdue++;
            options.OnOverdue?.Invoke();
        }

        return Overdue > before;
    }
}
