namespace ContactCenter.Grains.Agents;

/// <summary>Calls a grain at a moment of the callers' time; keeps it alive until then. May ring a little early: whoever is called looks again.</summary>
internal sealed class Alarm(Grain grain, TimeProvider clock, Action ring)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private IGrainTimer? _timer;
    private DateTimeOffset _at;

    /// <summary>Sets, moves or, with null, stops it.</summary>
    public void Set(DateTimeOffset? at)
    {
        if (_timer is not null && _at == at)
        {
            return;
        }

        _timer?.Dispose();
        _timer = null;
        if (at is not { } moment)
        {
            return;
        }

        _at = moment;
        var wait = moment - clock.GetUtcNow();
        try
        {
            _timer = grain.RegisterGrainTimer(
                _ =>
                {
                    _timer?.Dispose();
                    _timer = null;
                    ring();
                    return Task.CompletedTask;
                },
                new() { DueTime = wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Longest ? wait : Longest, Period = Timeout.InfiniteTimeSpan, KeepAlive = true, Interleave = true });
        }
        catch (InvalidOperationException)
        {
            // The activation is going away: its successor sets its own.
        }
    }
}
