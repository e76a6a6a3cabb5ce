using ContactCenter.Storage.Sqlite.Hosting;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>The only connection that writes. Used by the writer thread alone.</summary>
internal sealed class Writer : IDisposable
{
    /// <summary>Versions reserved at once: one more small update per this many writes; the rest of a block is lost at a restart.</summary>
    private const int Block = 100_000;

    private readonly Connection _connection;
    private long _nextVersion;
    private long _reservedBelow;

    public Writer(DatabaseSettings settings, long schemaVersion)
    {
        _connection = new Connection(settings.File, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (_connection.Text("PRAGMA journal_mode = WAL") != "wal")
            {
                throw new SqliteStorageException($"Database '{settings.File}' cannot use a write-ahead log there; choose a DataFile on a local disk.");
            }
            _connection.Execute($"PRAGMA synchronous = {(settings.Synchronous == SqliteSynchronous.Full ? "FULL" : "NORMAL")}");
            // 8 MiB of log between checkpoints: less costs throughput, more costs the writes that wait for a checkpoint.
            _connection.Execute("PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -16384");
            if (settings.MaxPageCount is { } pages)
            {
                _connection.Execute(FormattableString.Invariant($"PRAGMA max_page_count = {pages}"));
            }
            Schema.Migrate(_connection, schemaVersion);
            Begin();
            Reserve();
            Commit();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>A version no row of this file ever had: the ETag of a cleared row cannot fit the row that follows it.</summary>
    public long NextVersion()
    {
        if (_nextVersion >= _reservedBelow)
        {
            Reserve();
        }
        return _nextVersion++;
    }

    public Statement Prepare(string sql) => _connection.Prepare(sql);

    public void Begin() => Prepare("BEGIN IMMEDIATE").Run();

    public void Commit() => Prepare("COMMIT").Run();

    /// <summary>Undoes the open transaction, and with it a reservation of versions made in it.</summary>
    public void Rollback()
    {
        _reservedBelow = _nextVersion;
        if (!_connection.IsIdle)
        {
            Prepare("ROLLBACK").Run();
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Reserve()
    {
        var read = Prepare("SELECT value FROM meta WHERE key = 'next_version'");
        read.Step();
        var stored = read.Integer(0);
        read.Reset();
        _nextVersion = Math.Max(_nextVersion, stored);
        _reservedBelow = _nextVersion + Block;
        Prepare("UPDATE meta SET value = ?1 WHERE key = 'next_version'").Bind(1, _reservedBelow).Run();
    }
}
