namespace ContactCenter.Simulator.Time;

/// <summary>How a driven loop works.</summary>
public sealed record DrivenOptions
{
    /// <summary>Simulated time at the start, UTC.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// How much work outside runs at the same time, 1 or more. With 1 the application gets one request after the other, so that one seed
    /// makes one run; more is faster, and the application decides races as it happens to.
    /// </summary>
    public int OutsideAtOnce { get; init; } = 1;

    /// <summary>Real time after which work outside no longer holds time: the application may be waiting on its own driven clock.</summary>
    public TimeSpan Guard { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Real time given to such overdue work before each further step.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The furthest that time moves in one step while work is overdue.</summary>
    public TimeSpan OverdueStep { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Told, on the loop, whenever the guard let time go on.</summary>
    public Action? OnOverdue { get; init; }
}
