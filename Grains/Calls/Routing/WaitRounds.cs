using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>
/// Wakes the calls of this silo whose callers wait, now and then, so that each tells its queue again: a queue that does not know them, though it acknowledged them,
/// learns of them. One timer for all, as a timer for each would cost a waiting call a tenth of its memory.
/// </summary>
internal sealed class WaitRounds : IDisposable
{
    /// <summary>From one telling to the next where many wait on this silo: as long as a queue may take to assign again after something died.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>The same while few do: whom a queue forgot is overtaken until it is told.</summary>
    public static readonly TimeSpan ShortPeriod = TimeSpan.FromSeconds(3);

    // 333 notes a second from each silo at most.
    private const int Few = 1_000;

    // Thousands who were told of at once, as after a silo died, are not to be told of at once for ever.
    private const int WokenAtOnce = 64;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);
    private readonly IGrainFactory _grains;
    private readonly TimeProvider _clock;
    private readonly WorkInFlight? _work;
    private readonly Lock _lock = new();
    private readonly Queue<(string Call, DateTimeOffset Due)> _waiting = new();
    private readonly ITimer _timer;

    /// <param name="grains">Reaches the calls.</param>
    /// <param name="clock">The callers' time.</param>
    /// <param name="services">Has the count of work where time is driven.</param>
    public WaitRounds(IGrainFactory grains, TimeProvider clock, IServiceProvider services)
    {
        (_grains, _clock, _work) = (grains, clock, services.GetService<WorkInFlight>());

        // What is made with the first call is not part of that call's trace.
        AsyncFlowControl? flow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _timer = clock.CreateTimer(static rounds => ((WaitRounds)rounds!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        flow?.Undo();
    }

    /// <summary>Wakes a call once, a period from now.</summary>
    /// <returns>When; later by up to the difference of the periods while fewer wait than before.</returns>
    public DateTimeOffset Add(string call)
    {
        lock (_lock)
        {
            var period = _waiting.Count < Few ? ShortPeriod : Period;
            var due = _clock.GetUtcNow() + period;
            _waiting.Enqueue((call, due));
            if (_waiting.Count == 1)
            {
                _timer.Change(period, Timeout.InfiniteTimeSpan);
            }

            return due;
        }
    }

    public void Dispose() => _timer.Dispose();

    // First in is first due.
    private void Ring()
    {
        var due = new List<string>();
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            while (due.Count < WokenAtOnce && _waiting.TryPeek(out var next) && next.Due <= now)
            {
                due.Add(_waiting.Dequeue().Call);
            }

            if (_waiting.TryPeek(out var later))
            {
                var left = later.Due - now;
                _timer.Change(left > Breath ? left : Breath, Timeout.InfiniteTimeSpan);
            }
        }

        foreach (var call in due)
        {
            _ = Wake(call);
        }
    }

    private async Task Wake(string call)
    {
        using var work = _work?.Begin() ?? default;
        try
        {
            await _grains.Peer<ICallRouting>(call).TellWait();
        }
        catch (Exception)
        {
            // It may be between two silos: whoever activates it tells anew, and otherwise the next round does.
            Add(call);
        }
    }
}
