namespace ContactCenter.Storage.Sqlite;

/// <summary>The storage could not serve. The message names the file and the remedy. Version conflicts are not this but <c>InconsistentStateException</c>.</summary>
[GenerateSerializer]
[Alias("contact-center.sqlite-storage-exception")]
public sealed class SqliteStorageException : OrleansException
{
    /// <summary>An exception without details.</summary>
    public SqliteStorageException()
    {
    }

    /// <summary>An exception with a message.</summary>
    public SqliteStorageException(string message) : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    public SqliteStorageException(string message, Exception? innerException) : base(message, innerException!)
    {
    }

    /// <summary>An exception of a known kind.</summary>
    public SqliteStorageException(SqliteStorageFailure failure, string message, Exception? innerException = null)
        : base(message, innerException!) => Failure = failure;

    /// <summary>What kind of failure it is.</summary>
    [Id(0)]
    public SqliteStorageFailure Failure { get; init; }
}
