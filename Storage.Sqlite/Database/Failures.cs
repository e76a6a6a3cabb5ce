using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>One clear exception for every way in which the file can fail.</summary>
internal static class Failures
{
    public static SqliteStorageException Wrap(SqliteException error, string file)
    {
        var (failure, text) = error.SqliteErrorCode switch
        {
            SQLITE_FULL => (SqliteStorageFailure.DiskFull,
                "is out of space. Nothing of this write was stored and earlier data stays readable; free disk space and writes work again."),
            SQLITE_CORRUPT or SQLITE_NOTADB => (SqliteStorageFailure.Corrupt,
                "is damaged or no SQLite database. It was left as it is; restore a backup, or move it away to start with an empty file."),
            SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => (SqliteStorageFailure.NotWritable,
                "cannot be written. Give this process the right to write the file and its directory, or choose another DataFile."),
            SQLITE_BUSY or SQLITE_LOCKED => (SqliteStorageFailure.Locked,
                "is locked by another program. Close that program."),
            _ => (SqliteStorageFailure.Other, "failed."),
        };
        return new(failure, $"Database '{file}' {text} (SQLite {error.SqliteExtendedErrorCode}: {error.Message})", error);
    }

    public static SqliteStorageException NotWritable(string file, Exception error) => new(
        SqliteStorageFailure.NotWritable,
        $"Database '{file}' cannot be created: {error.Message} Give this process the right to write the directory, or choose another DataFile.",
        error);

    public static SqliteStorageException Locked(string file, Exception error) => new(
        SqliteStorageFailure.Locked,
        $"Database '{file}' is in use by another process or host; one process at a time may use it. Stop the other one, or give this one its own DataFile.",
        error);

    public static SqliteStorageException Corrupt(string file, string finding) => new(
        SqliteStorageFailure.Corrupt,
        $"Database '{file}' is damaged: {finding}. It was left as it is; restore a backup, or move it away to start with an empty file.");

    public static SqliteStorageException Foreign(string file) => new(
        SqliteStorageFailure.Foreign,
        $"Database '{file}' belongs to another program. It was left as it is; choose another DataFile.");

    public static SqliteStorageException NewerSchema(string file, long found, long known) => new(
        SqliteStorageFailure.NewerSchema,
        $"Database '{file}' has schema version {found}, this program knows up to {known}. It was left as it is; "
        + "run the newer program, or choose another DataFile.");

    public static SqliteStorageException Timeout(string file, string what, Exception error) => new(
        SqliteStorageFailure.Timeout, $"Database '{file}' did not answer in time: {what}", error);

    public static SqliteStorageException Closed(string file) => new(
        SqliteStorageFailure.Closed, $"Database '{file}' is not open: the silo is not started or is stopping.");
}
