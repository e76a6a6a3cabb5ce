namespace ContactCenter.Storage.Sqlite.GrainState;

/// <summary>How a conditional change ended: the row's version now, null without a row, and whether it is the caller's doing.</summary>
internal readonly record struct StateWriteResult(bool Applied, long? Version);
