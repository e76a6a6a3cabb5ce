using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>One file: its lock, its writer and its readers.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly DatabaseSettings _settings;
    private readonly FileLock _lock;
    private readonly GroupCommit _commits;
    private readonly ReaderPool _readers;
    private readonly ILogger _logger;
    private volatile bool _closing;

    private SqliteDatabase(DatabaseSettings settings, FileLock fileLock, GroupCommit commits, ReaderPool readers, ILogger logger)
    {
        _settings = settings;
        _lock = fileLock;
        _commits = commits;
        _readers = readers;
        _logger = logger;
    }

    public DatabaseSettings Settings => _settings;

    /// <summary>Opens or creates the file.</summary>
    /// <exception cref="SqliteStorageException">The file is in use, damaged, foreign, too new or not writable; it is left as it is.</exception>
    public static SqliteDatabase Open(DatabaseSettings settings, ILogger logger)
    {
        var fileLock = FileLock.Take(settings.File);
        Writer? writer = null;
        try
        {
            PrivateFiles.Prepare(settings.File);
            writer = new Writer(settings, FileProbe.SchemaVersion(settings.File));
            var readers = new ReaderPool(settings.File);
            logger.Opened(settings.File, Schema.Latest, settings.Synchronous);
            return new(settings, fileLock, new GroupCommit(settings, writer, logger), readers, logger);
        }
        catch (Exception error)
        {
            writer?.Dispose();
            fileLock.Dispose();
            throw error is SqliteException sqlite ? Failures.Wrap(sqlite, settings.File) : error;
        }
    }

    /// <summary>
    /// Stores one change and answers after its commit. When the wait is cancelled or times out the change may still land.
    /// </summary>
    public async Task<TResult> WriteAsync<TResult>(
        WriteOperation<TResult> operation, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_commits.TryEnqueue(operation))
        {
            await WaitForRoomAsync(operation, timeout, cancellationToken);
        }
        try
        {
            // Real time, whatever clock the silo runs on: this bounds a disk, not a business rule.
            return await operation.Task.WaitAsync(timeout, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException error)
        {
            throw Failures.Timeout(_settings.File, "the write may still be stored, read before trying again.", error);
        }
    }

    /// <summary>Runs a query on committed data.</summary>
    public async Task<TResult> ReadAsync<TResult>(
        Func<Connection, TResult> query, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfClosing();
        try
        {
            // Off the caller's turn: a disk that hangs must not hang the grain beyond its time-out.
            return await Task.Run(() => _readers.ReadAsync(query, cancellationToken), cancellationToken)
                .WaitAsync(timeout, TimeProvider.System, cancellationToken);
        }
        catch (SqliteException error)
        {
            throw Failures.Wrap(error, _settings.File);
        }
        catch (ChannelClosedException)
        {
            throw Failures.Closed(_settings.File);
        }
        catch (TimeoutException error)
        {
            throw Failures.Timeout(_settings.File, "nothing was read.", error);
        }
    }

    /// <summary>Commits what is queued, folds the log into the file and frees the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        _closing = true;
        await _readers.DisposeAsync();
        await _commits.DisposeAsync();
        _lock.Dispose();
        _logger.Closed(_settings.File);
    }

    private async Task WaitForRoomAsync(WriteOperation operation, TimeSpan timeout, CancellationToken cancellationToken)
    {
        ThrowIfClosing();
        using var deadline = new CancellationTokenSource(timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await _commits.EnqueueAsync(operation, either.Token);
        }
        catch (ChannelClosedException)
        {
            throw Failures.Closed(_settings.File);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failures.Timeout(_settings.File, "too many writes are waiting, this one was not stored.", error);
        }
    }

    private void ThrowIfClosing()
    {
        if (_closing)
        {
            throw Failures.Closed(_settings.File);
        }
    }
}
