namespace ContactCenter.Simulator.Time;

/// <summary>
/// The clock of an application that a run kills and starts again. While it is away simulated time goes on without it; once it is called back,
/// the first step waits until it serves again. Used on the loop.
/// </summary>
/// <param name="clock">The application's clock.</param>
public sealed class OutageClock(IGatewayClock clock) : IGatewayClock
{
    private bool _isAway;
    private Task? _back;

    /// <summary>The application is gone from now on.</summary>
    public void Gone() => _isAway = true;

    /// <summary>The application comes back: time waits for <paramref name="ready"/>.</summary>
    public void Back(Task ready) => (_isAway, _back) = (false, ready);

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> AdvanceTo(DateTimeOffset now, CancellationToken cancel)
    {
        if (_isAway)
        {
            return null;
        }

        if (_back is { } ready)
        {
            await ready;
            _back = null;
        }

        try
        {
            return await clock.AdvanceTo(now, cancel);
        }
        catch (GatewayClockException) when (_isAway)
        {
            return null;
        }
    }
}
