namespace ContactCenter.Grains.Queues.Waiting;

/// <summary>
/// What falls due in a queue, on one timer. Of each kind and caller one moment counts, the earliest that was asked for; who is asked looks for itself
/// whether something is due, so that a change of settings needs no search here.
/// </summary>
internal sealed class Agenda(Grain grain, TimeProvider clock, Action<DueKind, Caller?, DateTimeOffset> due, Action done)
{
    public const int Kinds = (int)DueKind.Day + 1;

    /// <summary>Kinds that are of one caller; they come first.</summary>
    public const int CallerKinds = (int)DueKind.Over + 1;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private readonly PriorityQueue<(DueKind Kind, Caller? Caller), long> _entries = new();
    private readonly long[] _own = new long[Kinds];
    private IGrainTimer? _timer;
    private long _armed = long.MaxValue;

    /// <summary>Looks at it at that moment, unless that happens before anyway. Null: never.</summary>
    public void At(DateTimeOffset? at, DueKind kind, Caller? caller = null)
    {
        if (at is not { UtcTicks: var ticks })
        {
            return;
        }

        ref var known = ref (caller?.DueAt ?? _own)[(int)kind];
        if (known == 0 || ticks < known)
        {
            known = ticks;
            _entries.Enqueue((kind, caller), ticks);
            Arm();
        }
    }

    private void Arm()
    {
        if (!_entries.TryPeek(out _, out var first) || first >= _armed)
        {
            return;
        }

        var wait = new DateTimeOffset(first, TimeSpan.Zero) - clock.GetUtcNow();
        wait = wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < Shortest ? Shortest : wait > Longest ? Longest : wait;
        try
        {
            _armed = first;
            if (_timer is null)
            {
                _timer = grain.RegisterGrainTimer(
                    static (agenda, _) =>
                    {
                        agenda.Tick();
                        return Task.CompletedTask;
                    },
                    this,
                    new() { DueTime = wait, Period = Timeout.InfiniteTimeSpan, KeepAlive = true, Interleave = true });
            }
            else
            {
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
            }
        }
        catch (InvalidOperationException)
        {
            // The activation is going away: its successor arms its own.
        }
    }

    private void Tick()
    {
        var now = clock.GetUtcNow();
        while (_entries.TryPeek(out var entry, out var at) && at <= now.UtcTicks)
        {
            _entries.Dequeue();
            ref var known = ref (entry.Caller?.DueAt ?? _own)[(int)entry.Kind];
            if (known == at)
            {
                known = 0;
                due(entry.Kind, entry.Caller, now);
            }
        }

        _armed = long.MaxValue;
        Arm();
        done();
    }
}
