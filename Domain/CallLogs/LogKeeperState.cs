using System.Collections.Immutable;

namespace ContactCenter.Domain.CallLogs;

/// <summary>How far the logs are cleaned: retention and erasures.</summary>
public sealed record LogKeeperState : StoredRecord
{
    /// <summary>Nothing was ever cleaned.</summary>
    public static readonly LogKeeperState Empty = new();

    /// <summary>Changes so far.</summary>
    public int Version { get; init; }

    /// <summary>Hours before this one are deleted; null before the first time.</summary>
    public DateTimeOffset? DeletedBefore { get; init; }

    /// <summary>Recordings of calls that ended in hours before this one are forgotten; null before the first time.</summary>
    public DateTimeOffset? RecordingsDroppedBefore { get; init; }

    /// <summary>All hours before this one are to be forgotten; null: no such thing is under way.</summary>
    public DateTimeOffset? ForgetBefore { get; init; }

    /// <summary>Erasures under way, oldest first.</summary>
    public ImmutableArray<PendingErasure> Pending { get; init; } = [];

    /// <summary>Erasures that are done, oldest first.</summary>
    public ImmutableArray<FinishedErasure> Journal { get; init; } = [];
}
