using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Reports.Queues;

/// <summary>One stay of a caller in one queue: what queue reports count.</summary>
/// <param name="Queue">Queue.</param>
/// <param name="EnteredAt">First entry into any queue, carried along.</param>
/// <param name="QueuedAt">Entry into this queue.</param>
/// <param name="EndedAt">When the stay ended; of an answered one, when the agent picked up.</param>
/// <param name="End">How: never none and never requeued.</param>
/// <param name="Requeues">How often an agent picked up but was lost before a talk came about, and the caller went on waiting.</param>
public readonly record struct QueueContact(string Queue, DateTimeOffset EnteredAt, DateTimeOffset QueuedAt, DateTimeOffset EndedAt, WaitEnd End, int Requeues)
{
    /// <summary>Time in this queue.</summary>
    public TimeSpan Wait => EndedAt > QueuedAt ? EndedAt - QueuedAt : TimeSpan.Zero;

    /// <summary>True when the caller had been in another queue, or in this one, before.</summary>
    public bool IsCarried => EnteredAt < QueuedAt;

    /// <summary>True when the caller was led out: neither answered, nor hung up, nor to be called back.</summary>
    public bool IsFlowOut => End is not (WaitEnd.Answered or WaitEnd.Abandoned or WaitEnd.Callback);
}
