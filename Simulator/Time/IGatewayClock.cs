namespace ContactCenter.Simulator.Time;

/// <summary>The clock of the application under test, which a driven run owns.</summary>
public interface IGatewayClock
{
    /// <summary>Moves the application's time on, and waits until what fell due there is done.</summary>
    /// <param name="now">Its new time; equal to the last one to let it finish what it has begun.</param>
    /// <param name="cancel">Ends the wait when the run ends.</param>
    /// <returns>When its next timer is due; null when it has none.</returns>
    Task<DateTimeOffset?> AdvanceTo(DateTimeOffset now, CancellationToken cancel);
}
