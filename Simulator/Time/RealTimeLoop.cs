namespace ContactCenter.Simulator.Time;

/// <summary>A loop whose time is the time of its <see cref="TimeProvider"/>.</summary>
public sealed class RealTimeLoop : SimLoop
{
    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(1);
    private readonly TimeProvider _clock;

    /// <summary>A loop that has not begun.</summary>
    public RealTimeLoop(TimeProvider clock) => _clock = clock;

    /// <inheritdoc/>
    public override DateTimeOffset Now => _clock.GetUtcNow();

    private protected override async Task Live()
    {
        using var alarm = _clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (true)
        {
            Stopping.ThrowIfCancellationRequested();
            RunPosts();
            var now = Now;
            while (Timers.TakeDue(now) is { } due)
            {
                RunWork(due);
            }

            if (Timers.Next is not { } next)
            {
                await WaitForPost();
            }
            else if (next - Now is { Ticks: > 0 } left)
            {
                // Rounded up: an alarm is true to the millisecond, and one that rings early rings twice.
                left = left < LongestAlarm ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : LongestAlarm;
                alarm.Change(left, Timeout.InfiniteTimeSpan);
                await WaitForPost();
            }
        }
    }

    private protected override void Begin(OutsideWork work) => work.Start(() => Post(work.Apply), Stopping);
}
