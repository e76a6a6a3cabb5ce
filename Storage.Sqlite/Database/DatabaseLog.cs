using Microsoft.Extensions.Logging;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>What the database tells the operator.</summary>
internal static partial class DatabaseLog
{
    [LoggerMessage(1, LogLevel.Information, "Database {File} is open (schema {Schema}, synchronous {Synchronous})")]
    public static partial void Opened(this ILogger logger, string file, long schema, Hosting.SqliteSynchronous synchronous);

    [LoggerMessage(2, LogLevel.Information, "Database {File} is closed")]
    public static partial void Closed(this ILogger logger, string file);

    [LoggerMessage(3, LogLevel.Error, "Database {File}: a transaction of {Count} writes failed and was rolled back")]
    public static partial void BatchFailed(this ILogger logger, string file, int count, Exception error);

    [LoggerMessage(4, LogLevel.Error, "Database {File}: rollback failed, the connection will be opened anew")]
    public static partial void RollbackFailed(this ILogger logger, string file, Exception error);

    [LoggerMessage(5, LogLevel.Critical, "Database {File}: the writer ended, nothing more will be stored until a restart")]
    public static partial void WriterDied(this ILogger logger, string file, Exception error);
}
