using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>
/// A prepared statement on the raw handle: what a command object allocates for parameters and readers on every run is most of the
/// cost of a small write. Bindings count from 1, columns from 0. Not thread-safe, like its connection.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(sqlite3_prepare_v3(database, sql, SQLITE_PREPARE_PERSISTENT, out _handle));
    }

    public Statement Bind(int index, long value)
    {
        Check(sqlite3_bind_int64(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, string value)
    {
        var length = Encoding.UTF8.GetMaxByteCount(value.Length);
        var buffer = length <= 512 ? stackalloc byte[512] : new byte[length];
        var written = Encoding.UTF8.GetBytes(value, buffer);
        Check(sqlite3_bind_text(_handle, index, buffer[..written]));
        return this;
    }

    public Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        Check(sqlite3_bind_blob(_handle, index, value));
        return this;
    }

    /// <summary>Moves to the next row; false after the last one. Call <see cref="Reset"/> when done.</summary>
    public bool Step()
    {
        var code = sqlite3_step(_handle);
        switch (code)
        {
            case SQLITE_ROW:
                return true;
            case SQLITE_DONE:
                return false;
            default:
                try
                {
                    SqliteException.ThrowExceptionForRC(code, _database);
                    return false;
                }
                finally
                {
                    Reset();
                }
        }
    }

    /// <summary>Runs a statement without rows and returns how many rows it changed.</summary>
    public int Run()
    {
        Step();
        Reset();
        return sqlite3_changes(_database);
    }

    public long Integer(int column) => sqlite3_column_int64(_handle, column);

    public string Text(int column) => sqlite3_column_text(_handle, column).utf8_to_string();

    public byte[] Blob(int column) => sqlite3_column_blob(_handle, column).ToArray();

    /// <summary>Makes it ready to run again and ends its read transaction. Large bound values are let go.</summary>
    public void Reset()
    {
        // The code repeats the error of the last step, which has been reported.
        _ = sqlite3_reset(_handle);
        _ = sqlite3_clear_bindings(_handle);
    }

    public void Dispose() => _handle.Dispose();

    private void Check(int code)
    {
        if (code != SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
