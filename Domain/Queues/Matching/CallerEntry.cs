namespace ContactCenter.Domain.Queues.Matching;

/// <summary>A caller on the board, as of the board's time.</summary>
internal sealed class CallerEntry(WaitingCaller caller, NeedPlan plan, ServiceKey key) : IComparable<CallerEntry>
{
    public WaitingCaller Caller { get; } = caller;

    public NeedPlan Plan { get; } = plan;

    /// <summary>Changes only while the entry is in no sorted set.</summary>
    public ServiceKey Key { get; set; } = key;

    /// <summary>What is asked for now.</summary>
    public required CallerClass Class { get; set; }

    /// <summary>The only agent who is asked for now, or null.</summary>
    public string? OnlyAgent { get; set; }

    /// <summary>When <see cref="Class"/> or <see cref="OnlyAgent"/> may change next, UTC ticks; <see cref="long.MaxValue"/>: never. Changes only while the entry is not among those that fall due.</summary>
    public long Due { get; set; } = long.MaxValue;

    public bool IsTaken { get; set; }

    public int CompareTo(CallerEntry? other) => other is null ? 1 : Key.CompareTo(other.Key);
}
