using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Clock;

/// <summary>
/// Time that moves only when it is told to. Timers fire in the order of due time, then of creation; what is due at once fires
/// at once. Stamps count the same ticks as the date, so elapsed times agree with it. Safe to use from any thread.
/// </summary>
/// <param name="start">Where it begins.</param>
/// <param name="work">Ticks of grain timers are counted there.</param>
internal sealed class DrivenTimeProvider(DateTimeOffset start, WorkInFlight work) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly SortedSet<DrivenTimer> _waiting = new(DrivenTimer.ByDueTime);
    private long _now = start.UtcTicks;
    private long _created;

    /// <summary>Stamps are ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>UTC: a driven run must not depend on where it runs.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>When the next timer falls due; null when none waits.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Min is { } next ? At(next.DueAt) : null;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => At(GetTimestamp());

    /// <inheritdoc/>
    public override long GetTimestamp() => Volatile.Read(ref _now);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new DrivenTimer(this, callback, state, Interlocked.Increment(ref _created), work);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the next timer that is due by <paramref name="limit"/> and fires it.</summary>
    /// <returns>False when none is due by then; time did not move.</returns>
    public bool FireNext(DateTimeOffset limit)
    {
        DrivenTimer next;
        lock (_lock)
        {
            if (_waiting.Min is not { } first || first.DueAt > limit.UtcTicks)
            {
                return false;
            }

            next = first;
            _waiting.Remove(next);
            Volatile.Write(ref _now, Math.Max(_now, next.DueAt));
            next.Rearm();
        }

        next.Fire();
        return true;
    }

    /// <summary>Moves on to a moment by which no timer is due any more; never back.</summary>
    public void MoveTo(DateTimeOffset now)
    {
        lock (_lock)
        {
            Volatile.Write(ref _now, Math.Max(_now, now.UtcTicks));
        }
    }

    /// <summary>Lets a timer wait, or no longer.</summary>
    /// <param name="timer">The timer.</param>
    /// <param name="dueTime">From now on; infinite: it waits no more.</param>
    /// <param name="period">Zero or infinite: it fires once.</param>
    /// <param name="isOver">True for good.</param>
    /// <returns>False when the timer was over already.</returns>
    internal bool Change(DrivenTimer timer, TimeSpan dueTime, TimeSpan period, bool isOver = false)
    {
        var isDue = false;
        lock (_lock)
        {
            if (timer.IsOver)
            {
                return false;
            }

            timer.IsOver = isOver;
            _waiting.Remove(timer);
            timer.Period = period > TimeSpan.Zero ? period.Ticks : 0;
            if (dueTime > TimeSpan.Zero)
            {
                Wait(timer, _now + dueTime.Ticks);
            }
            else if (dueTime == TimeSpan.Zero)
            {
                isDue = true;
                timer.DueAt = _now;
                timer.Rearm();
            }
        }

        if (isDue)
        {
            timer.FireSoon();
        }

        return true;
    }

    /// <summary>Adds a timer to those that wait; under the lock.</summary>
    internal void Wait(DrivenTimer timer, long dueAt)
    {
        timer.DueAt = dueAt;
        _waiting.Add(timer);
    }

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
