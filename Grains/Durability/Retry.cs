namespace ContactCenter.Grains.Durability;

/// <summary>
/// Runs a grain's effect off-turn until it succeeds: at once, then after 1, 2, 4 … 30 s. Effects are idempotent, so running
/// one again is always safe; one that a crash cuts off is started again by whoever wakes the grain.
/// </summary>
internal sealed class Retry(Grain grain, Func<Task> effect)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private IGrainTimer? _timer;
    private TimeSpan _wait = TimeSpan.FromSeconds(1);
    private bool _running;
    private bool _again;

    /// <summary>Starts the effect, or once more after the run under way.</summary>
    public void Soon()
    {
        _again = true;
        if (!_running)
        {
            _ = Run();
        }
    }

    private async Task Run()
    {
        _running = true;
        _timer?.Dispose();
        _timer = null;
        try
        {
            while (_again)
            {
                _again = false;
                await effect();
                _wait = TimeSpan.FromSeconds(1);
            }
        }
        catch (Exception)
        {
            Later();
        }
        finally
        {
            _running = false;
        }
    }

    private void Later()
    {
        _again = false;
        try
        {
            _timer = grain.RegisterGrainTimer(
                _ =>
                {
                    Soon();
                    return Task.CompletedTask;
                },
                new() { DueTime = _wait, Period = Timeout.InfiniteTimeSpan, KeepAlive = true, Interleave = true });
            _wait = _wait + _wait > Longest ? Longest : _wait + _wait;
        }
        catch (InvalidOperationException)
        {
            // The activation is going away: its successor starts the effect again.
        }
    }
}
