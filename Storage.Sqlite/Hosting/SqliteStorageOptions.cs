using Orleans.Storage;

namespace ContactCenter.Storage.Sqlite.Hosting;

/// <summary>Settings of a SQLite grain storage or reminder table. Providers that name the same file share one database.</summary>
public sealed class SqliteStorageOptions : IStorageProviderSerializerOptions
{
    /// <summary>
    /// Path of the database file; a relative one counts from the working directory. The directory is created when it is missing.
    /// Required. One process at a time uses the file.
    /// </summary>
    public string DataFile { get; set; } = "";

    /// <summary>What an acknowledged write survives. Default: <see cref="SqliteSynchronous.Normal"/>.</summary>
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Normal;

    /// <summary>
    /// Longest wait for one read or write, in real time; a write that is not acknowledged by then has an unknown outcome.
    /// Default 1.5 s, below the response time-out of grains; at most a day. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits for ever.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Serialiser of grain state. Default: the one registered in the services. Changing it does not migrate stored rows.</summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;

    /// <summary>Upper bound of the file in pages of 4 KiB; a test of a full disk sets it.</summary>
    internal int? MaxPageCount { get; set; }
}
