using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Clock;

/// <summary>A timer of driven time. Its fields change under the lock of the time that owns it.</summary>
internal sealed class DrivenTimer : ITimer
{
    /// <summary>Order of firing.</summary>
    public static readonly Comparer<DrivenTimer> ByDueTime = Comparer<DrivenTimer>.Create((left, right) =>
        left.DueAt != right.DueAt ? left.DueAt.CompareTo(right.DueAt) : left._number.CompareTo(right._number));

    private readonly DrivenTimeProvider _time;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly long _number;
    private readonly WorkInFlight _work;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private Tick? _tick;

    /// <param name="time">The time that owns it.</param>
    /// <param name="callback">Runs when it fires.</param>
    /// <param name="state">Given to the callback.</param>
    /// <param name="number">Order of creation.</param>
    /// <param name="work">Where ticks of grains are counted.</param>
    public DrivenTimer(DrivenTimeProvider time, TimerCallback callback, object? state, long number, WorkInFlight work)
    {
        _time = time;
        _callback = callback;
        _state = state;
        _number = number;
        _work = work;
    }

    /// <summary>Ticks of the date at which it fires.</summary>
    public long DueAt { get; set; }

    /// <summary>Ticks from one firing to the next; zero: it fires once.</summary>
    public long Period { get; set; }

    /// <summary>True once disposed.</summary>
    public bool IsOver { get; set; }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var changed = _time.Change(this, dueTime, period);
        EndTick();
        return changed;
    }

    /// <summary>A timer with a period waits for its next turn; under the lock.</summary>
    public void Rearm()
    {
        if (Period > 0 && !IsOver)
        {
            _time.Wait(this, DueAt + Period);
        }
    }

    /// <summary>Runs the callback.</summary>
    public void Fire()
    {
        using var scope = _work.Begin();
        if (_state is IGrainTimer)
        {
            // The tick travels to its grain as a message; the grain's runtime changes or disposes the timer once it is done.
            EndTick(new Tick(_work.Begin()));
        }

        if (_context is null)
        {
            _callback(_state);
        }
        else
        {
            ExecutionContext.Run(_context, static timer => ((DrivenTimer)timer!)._callback(((DrivenTimer)timer)._state), this);
        }
    }

    /// <summary>Runs the callback on another thread, as its maker may hold locks.</summary>
    public void FireSoon()
    {
        var scope = _work.Begin();
        ThreadPool.UnsafeQueueUserWorkItem(
            static box =>
            {
                using (box.Scope)
                {
                    box.Timer.Fire();
                }
            },
            (Timer: this, Scope: scope),
            preferLocal: false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _time.Change(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan, isOver: true);
        EndTick();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void EndTick(Tick? next = null) => Interlocked.Exchange(ref _tick, next)?.Scope.Dispose();

    private sealed record Tick(WorkInFlight.Scope Scope);
}
