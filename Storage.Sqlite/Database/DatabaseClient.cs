using ContactCenter.Storage.Sqlite.Hosting;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>A provider's share of a database, from its start to its stop.</summary>
internal sealed class DatabaseClient(SqliteDatabases databases, SqliteStorageOptions options)
{
    private SqliteDatabase? _database;

    public async Task OpenAsync(CancellationToken cancellationToken) =>
        _database ??= await databases.AcquireAsync(options, cancellationToken);

    /// <summary>Gives the share back. When the wait is cancelled the close goes on, and keeps the lock until it is done.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _database, null) is { } database)
        {
            await databases.ReleaseAsync(database).WaitAsync(cancellationToken);
        }
    }

    public Task<TResult> WriteAsync<TResult>(WriteOperation<TResult> operation, CancellationToken cancellationToken) =>
        Database.WriteAsync(operation, options.Timeout, cancellationToken);

    public Task<TResult> ReadAsync<TResult>(Func<Connection, TResult> query, CancellationToken cancellationToken) =>
        Database.ReadAsync(query, options.Timeout, cancellationToken);

    private SqliteDatabase Database => _database ?? throw Failures.Closed(options.DataFile);
}
