namespace ContactCenter.Simulator.Time;

/// <summary>What is due when, in order of time and, at the same time, of insertion. Used on the loop only.</summary>
internal sealed class SimTimers
{
    private const int FewestToPurge = 1024;

    private PriorityQueue<Timer, (DateTimeOffset Due, long Order)> _queue = new();
    private long _order;
    private int _cancelled;

    /// <summary>When the next thing is due; null for nothing.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            while (_queue.TryPeek(out var timer, out var at))
            {
                if (!timer.IsCancelled)
                {
                    return at.Due;
                }

                _queue.Dequeue();
                _cancelled--;
            }

            return null;
        }
    }

    /// <summary>How many are kept, cancelled ones included.</summary>
    internal int Kept => _queue.Count;

    public IDisposable Add(DateTimeOffset due, Action work)
    {
        var timer = new Timer(this, work);
        _queue.Enqueue(timer, (due, _order++));
        return timer;
    }

    /// <summary>Takes the next one out if it is due by <paramref name="now"/>.</summary>
    public Action? TakeDue(DateTimeOffset now) => Next <= now ? _queue.Dequeue().Take() : null;

    private void Cancelled()
    {
        // Most calls end long before their limits: what was cancelled must not be kept until then.
        if (++_cancelled > FewestToPurge && _cancelled > _queue.Count / 2)
        {
            _queue = new(_queue.UnorderedItems.Where(item => !item.Element.IsCancelled));
            _cancelled = 0;
        }
    }

    private sealed class Timer(SimTimers owner, Action work) : IDisposable
    {
        private Action? _work = work;

        public bool IsCancelled => _work is null;

        public Action Take()
        {
            var work = _work!;
            _work = null;
            return work;
        }

        public void Dispose()
        {
            if (_work is not null)
            {
                _work = null;
                owner.Cancelled();
            }
        }
    }
}
