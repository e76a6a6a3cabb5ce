namespace ContactCenter.Grains.Time;

/// <summary>
/// The time in which machines work: time-outs of storage and grain calls, pauses before a repeated attempt, polls of settings.
/// The same as the injected <see cref="TimeProvider"/>, except where that one is driven: then a hung storage still times out.
/// </summary>
/// <param name="time">Where the time comes from.</param>
public sealed class MachineClock(TimeProvider time)
{
    /// <summary>Where the time comes from.</summary>
    public TimeProvider Time => time;
}
