namespace ContactCenter.Simulator.Time;

/// <summary>For applications without timers of their own: nothing to move.</summary>
public sealed class NoGatewayClock : IGatewayClock
{
    private static readonly Task<DateTimeOffset?> Nothing = Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> AdvanceTo(DateTimeOffset now, CancellationToken cancel) => Nothing;
}
