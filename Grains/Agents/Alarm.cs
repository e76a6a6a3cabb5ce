namespace ContactCenter.Grains.Agents;

/// <summary>Calls a grain at a moment of the callers' time; keeps it alive until then. May ring a little early: whoever is called looks again.</summary>
internal sealed class Alarm(Grain grain, TimeProvider clock, Action ring)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private IGrainTimer? _timer;
    private DateTimeOffset? _at;

    /// <summary>Sets, moves or, with null, stops it.</summary>
    public void Set(DateTimeOffset? at)
    {
        if (_at == at)
        {
            return;
        }

        var wait = at is { } moment ? moment - clock.GetUtcNow() : Timeout.InfiniteTimeSpan;
        wait = at is null || (wait >= TimeSpan.Zero && wait < Longest) ? wait : wait < TimeSpan.Zero ? TimeSpan.Zero : Longest;
        try
        {
            if (_timer is null)
            {
                _timer = grain.RegisterGrainTimer(
                    static (alarm, _) =>
                    {
                        alarm._at = null;
                        alarm.Ring();
                        return Task.CompletedTask;
                    },
                    this,
                    new() { DueTime = wait, Period = Timeout.InfiniteTimeSpan, KeepAlive = true, Interleave = true });
            }
            else
            {
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
            }

            _at = at;
        }
        catch (InvalidOperationException)
        {
            // The activation is going away: its successor sets its own.
        }
    }

    private void Ring() => ring();
}
