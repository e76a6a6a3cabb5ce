namespace ContactCenter.Domain.Queues;

/// <summary>Who is served first: the smaller the earlier. Comparable across queues, so that there is one order for an agent who serves several.</summary>
/// <param name="Virtual">
/// Unix milliseconds of the first entry into any queue, less the head start of the caller's priority: waiting makes everybody older alike, so
/// the order never has to be computed again while time passes.
/// </param>
/// <param name="Entered">Unix milliseconds of the first entry; decides between equal <paramref name="Virtual"/>.</param>
/// <param name="Call">Call id; decides between equals, so that no two keys are the same.</param>
public readonly record struct ServiceKey(long Virtual, long Entered, string Call) : IComparable<ServiceKey>
{
    /// <summary>Key of a caller.</summary>
    /// <param name="enteredAt">First entry, taken once by one grain and carried along.</param>
    /// <param name="priority">0 or more; more goes first.</param>
    /// <param name="agingSeconds">Seconds of waiting that one step of priority is worth.</param>
    /// <param name="call">Call id.</param>
    public static ServiceKey Of(DateTimeOffset enteredAt, int priority, int agingSeconds, string call)
    {
        var entered = enteredAt.ToUnixTimeMilliseconds();
        return new(entered - ((long)priority * agingSeconds * 1000), entered, call);
    }

    /// <inheritdoc/>
    public int CompareTo(ServiceKey other)
    {
        var order = Virtual.CompareTo(other.Virtual);
        order = order != 0 ? order : Entered.CompareTo(other.Entered);
        return order != 0 ? order : string.CompareOrdinal(Call, other.Call);
    }

    /// <summary>Earlier.</summary>
    public static bool operator <(ServiceKey left, ServiceKey right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(ServiceKey left, ServiceKey right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(ServiceKey left, ServiceKey right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(ServiceKey left, ServiceKey right) => left.CompareTo(right) >= 0;
}
