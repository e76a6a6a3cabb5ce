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
    private readonly DueList _entries = new();
    private IGrainTimer? _timer;
    private long _armed = long.MaxValue;

    /// <summary>Looks at it at that moment, unless that happens before anyway. Null: never.</summary>
    public void At(DateTimeOffset? at, DueKind kind, Caller? caller = null)
    {
        if (at is not { UtcTicks: var ticks })
        {
            return;
        }

        if (_entries.Add(ticks, kind, caller))
        {
            Arm();
        }
    }

    private void Arm()
    {
        if (_entries.First is not { } first || first >= _armed)
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
        while (_entries.Take(now.UtcTicks) is { } entry)
        {
            due(entry.Kind, entry.Caller, now);
        }

        _armed = long.MaxValue;
        Arm();
        done();
    }
}
