namespace ContactCenter.Storage.Sqlite;

/// <summary>Why the storage could not serve, in terms of what to do about it.</summary>
public enum SqliteStorageFailure
{
    /// <summary>Anything that has no value of its own here: the message carries SQLite's words.</summary>
    Other = 0,

    /// <summary>Another process or provider has the file open.</summary>
    Locked = 1,

    /// <summary>The file is damaged or is no SQLite database. It is left as it is.</summary>
    Corrupt = 2,

    /// <summary>The file is a database of something else. It is left as it is.</summary>
    Foreign = 3,

    /// <summary>A newer version of this program wrote the file. It is left as it is.</summary>
    NewerSchema = 4,

    /// <summary>The directory or the file cannot be created or written.</summary>
    NotWritable = 5,

    /// <summary>The disk is full: writes fail, stored data stays readable.</summary>
    DiskFull = 6,

    /// <summary>No answer within the configured time; the outcome of a write is unknown.</summary>
    Timeout = 7,

    /// <summary>The provider is not started yet, or stopped.</summary>
    Closed = 8,
}
