namespace ContactCenter.Storage.Sqlite.GrainState;

/// <summary>A stored state.</summary>
internal sealed record StateRow(long Version, byte[] Payload);
