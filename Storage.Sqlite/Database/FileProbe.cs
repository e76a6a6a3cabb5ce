using Microsoft.Data.Sqlite;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>Looks at an existing file before anything may change it.</summary>
internal static class FileProbe
{
    /// <summary>Beyond this size the check of every page would delay the start by seconds; damage then shows when a row is read.</summary>
    private const long CheckedBytes = 256L << 20;

    /// <summary>The schema version of the file, 0 when it is new.</summary>
    /// <exception cref="SqliteStorageException">The file is damaged, foreign or newer than this program.</exception>
    public static long SchemaVersion(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists || info.Length == 0)
        {
            return 0;
        }
        // Only a connection that may write can undo a half-done first start.
        var mode = File.Exists(file + "-journal") ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly;
        using var connection = new Connection(file, mode);
        var version = Schema.Find(connection) ?? throw Failures.Foreign(file);
        if (version > Schema.Latest)
        {
            throw Failures.NewerSchema(file, version, Schema.Latest);
        }
        if (info.Length <= CheckedBytes && connection.Text("PRAGMA quick_check(1)") is { } finding && finding != "ok")
        {
            throw Failures.Corrupt(file, finding.ReplaceLineEndings(" "));
        }
        return version;
    }
}
