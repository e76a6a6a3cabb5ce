using ContactCenter.Storage.Sqlite.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>The open databases of a silo: providers that name one file share one writer. The last one to leave closes it.</summary>
internal sealed class SqliteDatabases(ILogger<SqliteDatabase> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<string, Shared> _open =
        new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Opens the file, or joins those who have it open.</summary>
    /// <exception cref="SqliteStorageException">The file cannot be used, or another provider wants it with other settings.</exception>
    public async Task<SqliteDatabase> AcquireAsync(SqliteStorageOptions options, CancellationToken cancellationToken)
    {
        var settings = DatabaseSettings.From(options);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_open.TryGetValue(settings.File, out var shared))
            {
                _open.Add(settings.File, shared = new(SqliteDatabase.Open(settings, logger)));
            }
            else if (shared.Database.Settings.Synchronous != settings.Synchronous)
            {
                throw new SqliteStorageException(
                    $"Database '{settings.File}' is configured twice with different Synchronous ({shared.Database.Settings.Synchronous}, "
                    + $"{settings.Synchronous}). Give every provider of this file the same value.");
            }
            shared.Users++;
            return shared.Database;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Leaves the database; the last one to leave waits until everything is committed and the file is closed.</summary>
    public async Task ReleaseAsync(SqliteDatabase database)
    {
        await _gate.WaitAsync();
        try
        {
            if (_open.TryGetValue(database.Settings.File, out var shared) && shared.Database == database && --shared.Users == 0)
            {
                _open.Remove(database.Settings.File);
                await database.DisposeAsync();
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Closes what a silo that failed to start left open.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var shared in _open.Values)
        {
            await shared.Database.DisposeAsync();
        }
        _open.Clear();
        _gate.Dispose();
    }

    private sealed class Shared(SqliteDatabase database)
    {
        public SqliteDatabase Database => database;

        public int Users { get; set; }
    }
}
