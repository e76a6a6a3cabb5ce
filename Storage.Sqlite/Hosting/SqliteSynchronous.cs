namespace ContactCenter.Storage.Sqlite.Hosting;

/// <summary>What an acknowledged write survives (SQLite <c>PRAGMA synchronous</c>, in WAL mode).</summary>
public enum SqliteSynchronous
{
    /// <summary>Survives the kill of the process; a power loss may take the last moments, never the consistency of the file.</summary>
    Normal = 1,

    /// <summary>Survives a power loss too: every group commit waits for the disk.</summary>
    Full = 2,
}
