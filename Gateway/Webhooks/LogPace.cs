namespace ContactCenter.Gateway.Webhooks;

/// <summary>Whether what happens again and again is told now: at once, then at most every <see cref="Pause"/>, so that a flood fills no disk. Thread-safe.</summary>
internal sealed class LogPace(TimeProvider clock)
{
    /// <summary>From one line to the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private long? _toldAt;
    private int _untold;

    /// <summary>True when it is to be told.</summary>
    /// <param name="more">How often it was not told since the last time.</param>
    public bool MayTell(out int more)
    {
        lock (_lock)
        {
            more = _untold;
            if (_toldAt is { } told && clock.GetElapsedTime(told) < Pause)
            {
                _untold++;
                return false;
            }

            (_toldAt, _untold) = (clock.GetTimestamp(), 0);
            return true;
        }
    }
}
