namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Free callers in the order of service, with the first at hand.</summary>
internal sealed class FreeCallers
{
    private readonly SortedSet<CallerEntry> _callers = [];

    public CallerEntry? Head { get; private set; }

    public void Add(CallerEntry caller)
    {
        _callers.Add(caller);
        Head = Head is null || caller.CompareTo(Head) < 0 ? caller : Head;
    }

    public void Remove(CallerEntry caller)
    {
        _callers.Remove(caller);
        Head = ReferenceEquals(caller, Head) ? _callers.Min : Head;
    }

}
