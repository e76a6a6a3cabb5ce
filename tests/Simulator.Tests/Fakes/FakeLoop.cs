using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Tests.Fakes;

/// <summary>A loop whose time the test moves. Work runs on the test's thread, in the order of its due time and then of its making.</summary>
public sealed class FakeLoop : ISimLoop
{
    private readonly PriorityQueue<Timer, (DateTimeOffset Due, long Order)> _timers = new();
    private long _order;

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How many timers are armed: neither run nor cancelled.</summary>
    public int Armed { get; private set; }

    public IDisposable After(TimeSpan delay, Action work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        var timer = new Timer(this, work);
        Armed++;
        _timers.Enqueue(timer, (Now + delay, _order++));
        return timer;
    }

    public void Post(Action work) => After(TimeSpan.Zero, work);

    public Task<T> Ask<T>(Func<T> question) => Task.FromResult(question());

    public void Outside<T>(Func<CancellationToken, Task<T>> work, Action<T> done)
    {
        var outcome = work(CancellationToken.None).GetAwaiter().GetResult();
        Post(() => done(outcome));
    }

    /// <summary>Runs what is due within <paramref name="seconds"/> from now, and what that makes due; time then stands at the end.</summary>
    public void Run(double seconds)
    {
        var end = Now + TimeSpan.FromSeconds(seconds);
        while (_timers.TryPeek(out var timer, out var due) && due.Due <= end)
        {
            _timers.Dequeue();
            if (timer.Take() is { } work)
            {
                Now = due.Due > Now ? due.Due : Now;
                work();
            }
        }

        Now = end;
    }

    /// <summary>Runs what is due now.</summary>
    public void Settle() => Run(0);

    private sealed class Timer(FakeLoop loop, Action work) : IDisposable
    {
        private Action? _work = work;

        public Action? Take()
        {
            var taken = _work;
            Dispose();
            return taken;
        }

        public void Dispose()
        {
            if (_work is not null)
            {
                _work = null;
                loop.Armed--;
            }
        }
    }
}
