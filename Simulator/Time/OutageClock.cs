namespace ContactCenter.Simulator.Time;

/// <summary>The clock of an application that a run kills and starts again: while it is away, simulated time goes on without it. Used on the loop.</summary>
/// <param name="clock">The application's clock.</param>
public sealed class OutageClock(IGatewayClock clock) : IGatewayClock
{
    private bool _isAway;

    /// <summary>The application is gone from now on.</summary>
    public void Gone() => _isAway = true;

    /// <summary>The application serves again, and its clock stands where ours does.</summary>
    public void Back() => _isAway = false;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> AdvanceTo(DateTimeOffset now, CancellationToken cancel)
    {
        if (_isAway)
        {
            return null;
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
