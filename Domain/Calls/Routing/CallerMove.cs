namespace ContactCenter.Domain.Calls.Routing;

/// <summary>The caller's leg is to get another NCCO: a stored intent, sent again until the platform took it or the caller is gone.</summary>
/// <param name="Id">Number of this move in the call, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why the wait ended, for <see cref="CallerMoveKind.LeftQueue"/>.</param>
/// <param name="From">Step that the caller leaves; null: none is known, and the caller hears a goodbye.</param>
/// <param name="RequestedAt">When it was decided.</param>
public sealed record CallerMove(int Id, CallerMoveKind Kind, WaitEnd Reason, FlowPosition? From, DateTimeOffset RequestedAt) : StoredRecord
{
    /// <summary>Queue, room or key, for moves that name one.</summary>
    public string? Target { get; init; }

    /// <summary>What clients call that room; null: nothing.</summary>
    public string? TargetName { get; init; }

    /// <summary>Priority in that queue.</summary>
    public int Priority { get; init; }

    /// <summary>The NCCO, once the flow has made it: UTF-8 JSON as text.</summary>
    public string? Ncco { get; init; }
}
