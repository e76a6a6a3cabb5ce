using ContactCenter.Domain.Budget;

namespace ContactCenter.Grains.Budget;

/// <summary>One kind of tokens in this process: what may be used now, and who waits. Safe to use from any thread; nothing in it waits for anything.</summary>
internal sealed class BudgetLane : IDisposable
{
    /// <summary>Most that wait at a time: with the usual rates that is minutes, and whoever comes now gives up before its turn.</summary>
    public const int MostWaiting = 2_000;

    /// <summary>How many processes there are, as long as nobody said.</summary>
    private const int AssumedMembers = 4;

    private readonly Lock _lock = new();
    private readonly int _perSecond;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly BudgetWindow _window = new();
    private readonly BudgetQueue<TaskCompletionSource> _queue = new();
    private BudgetThrottle _throttle = BudgetThrottle.None;
    private int _members = 1;
    private int _leased;
    private DateTimeOffset _leasedUntil;
    private DateTimeOffset _latest;
    private bool _isAlone = true;
    private int _demand;
    private bool _wasThrottled;

    public BudgetLane(int perSecond, TimeProvider clock)
    {
        _perSecond = perSecond;
        _clock = clock;
        _timer = clock.CreateTimer(static lane => ((BudgetLane)lane!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes a token, unless none is free or somebody more urgent waits for it.</summary>
    public bool TryTake(BudgetPriority priority)
    {
        lock (_lock)
        {
            var now = Now();
            _demand++;
            return _queue.GoesFirst(priority, now) && _window.TryTake(Rate(now), now);
        }
    }

    /// <summary>Whether <see cref="TryTake"/> would succeed; who only asks is no demand.</summary>
    public bool HasRoom(BudgetPriority priority)
    {
        lock (_lock)
        {
            var now = Now();
            return _queue.GoesFirst(priority, now) && _window.FreeAt(Rate(now), now) <= now;
        }
    }

    /// <summary>Completes when a token was taken.</summary>
    /// <returns>False: too many wait.</returns>
    public async ValueTask<bool> Wait(BudgetPriority priority, CancellationToken cancellationToken)
    {
        if (TryTake(priority))
        {
            return true;
        }

        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_queue.Count >= MostWaiting)
            {
                return false;
            }

            _queue.Add(waiter, priority, Now());
        }

        Serve();
        await using var cancelled = cancellationToken.Register(() =>
        {
            if (waiter.TrySetCanceled(cancellationToken))
            {
                Serve();
            }
        });
        await waiter.Task;
        return true;
    }

    /// <summary>The platform said that it was too much.</summary>
    public void Throttled()
    {
        lock (_lock)
        {
            _throttle = _throttle.Hit(Now());
            _wasThrottled = true;
        }
    }

    /// <summary>This process shares the rate with others from now on.</summary>
    public void Join()
    {
        lock (_lock)
        {
            (_isAlone, _members) = (false, AssumedMembers);
        }
    }

    /// <summary>What was wanted since the last report, those who wait included, and whether it was too much.</summary>
    public (int Demand, bool WasThrottled) Report()
    {
        lock (_lock)
        {
            var report = (_demand + _queue.Count, _wasThrottled);
            (_demand, _wasThrottled) = (0, false);
            return report;
        }
    }

    /// <summary>What this process may use for the next seconds.</summary>
    /// <param name="tokens">Tokens a second.</param>
    /// <param name="members">How many processes share the rate.</param>
    /// <param name="sentAt">When it was asked for: whoever gave it counts from then or later.</param>
    /// <param name="life">How long it lasts.</param>
    public void Lease(int tokens, int members, DateTimeOffset sentAt, TimeSpan life)
    {
        lock (_lock)
        {
            (_leased, _members, _leasedUntil) = (tokens, Math.Max(1, members), sentAt + life);

            // The lease is cut from the rate that is shrunk for all.
            _throttle = BudgetThrottle.None;
        }

        Serve();
    }

    public void Dispose() => _timer.Dispose();

    // The machine's clock may be set back; a window's time goes on only. Under the lock.
    private DateTimeOffset Now()
    {
        var now = _clock.GetUtcNow();
        return _latest = now > _latest ? now : _latest;
    }

    private BudgetRate Rate(DateTimeOffset now) =>
        _isAlone ? BudgetRate.PerSecond(_throttle.Of(_perSecond, now))
        : now >= _leasedUntil ? BudgetRate.Part(_throttle.Of(_perSecond, now), _members)
        : BudgetRate.PerSecond(_leased == 0 ? 0 : _throttle.Of(_leased, now));

    private void Serve()
    {
        lock (_lock)
        {
            while (_queue.First is { } first)
            {
                var now = Now();
                if (first.Task.IsCompleted)
                {
                    _queue.RemoveFirst();
                }
                else if (_window.FreeAt(Rate(now), now) is var free && free > now)
                {
                    // Without a token the next lease may bring one.
                    var until = _isAlone || now >= _leasedUntil || free < _leasedUntil ? free : _leasedUntil;
                    _timer.Change(until - now, Timeout.InfiniteTimeSpan);
                    return;
                }
                else
                {
                    _queue.RemoveFirst();
                    if (first.TrySetResult())
                    {
                        _window.TryTake(Rate(now), now);
                    }
                }
            }
        }
    }
}
