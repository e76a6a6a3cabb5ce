namespace ContactCenter.Domain.Reports.Queues;

/// <summary>Callers who were led out of a queue, by reason.</summary>
/// <param name="MaxWait">The longest wait had passed.</param>
/// <param name="Full">The queue was full: they were never let in.</param>
/// <param name="NoAgents">No agent of the queue was signed in.</param>
/// <param name="Closed">The queue was closed.</param>
/// <param name="Removed">The queue does not exist, or was removed.</param>
/// <param name="Transferred">Somebody moved them: supervisor, API, or the flow.</param>
public sealed record FlowOutFigures(long MaxWait, long Full, long NoAgents, long Closed, long Removed, long Transferred)
{
    /// <summary>All of them.</summary>
    public long Total => MaxWait + Full + NoAgents + Closed + Removed + Transferred;
}
