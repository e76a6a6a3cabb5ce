namespace ContactCenter.Grains.Tests.Skew;

/// <summary>A machine whose clock is wrong by so much, and runs as fast as the right one.</summary>
internal sealed class SkewedTime(TimeProvider right, TimeSpan ahead) : TimeProvider
{
    public override long TimestampFrequency => right.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + ahead;

    public override long GetTimestamp() => right.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => right.CreateTimer(callback, state, dueTime, period);
}
