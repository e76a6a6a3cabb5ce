using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using static SQLitePCL.raw;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>
/// One thread that owns the writing connection. Everything queued while the last commit ran goes into the next transaction, so the
/// cost of a commit is shared and no writer ever polls for a lock.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int QueueCapacity = 8192;
    private const int MaxBatch = 1024;

    private readonly Channel<WriteOperation> _queue = Channel.CreateBounded<WriteOperation>(new BoundedChannelOptions(QueueCapacity)
    {
        SingleReader = true,
        // The only reader blocks its own thread; waking it needs no detour over the pool.
        AllowSynchronousContinuations = true,
    });
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<WriteOperation> _batch = new(MaxBatch);
    private readonly DatabaseSettings _settings;
    private readonly ILogger _logger;
    private readonly AutoResetEvent _woken = new(false);
    private readonly Action _wake;
    private Writer? _writer;

    public GroupCommit(DatabaseSettings settings, Writer writer, ILogger logger)
    {
        _settings = settings;
        _writer = writer;
        _logger = logger;
        _wake = () => _woken.Set();
        new Thread(Run) { IsBackground = true, Name = "sqlite-writer" }.Start();
    }

    /// <summary>Queues without waiting; false when the queue is full or closed.</summary>
    public bool TryEnqueue(WriteOperation operation) => _queue.Writer.TryWrite(operation);

    /// <summary>Queues, waiting for room.</summary>
    /// <exception cref="ChannelClosedException">The writer is stopping.</exception>
    public ValueTask EnqueueAsync(WriteOperation operation, CancellationToken cancellationToken) =>
        _queue.Writer.WriteAsync(operation, cancellationToken);

    /// <summary>Commits what is queued, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopped.Task;
        _woken.Dispose();
    }

    private void Run()
    {
        try
        {
            while (WaitForWork())
            {
                while (_batch.Count < MaxBatch && _queue.Reader.TryRead(out var operation))
                {
                    _batch.Add(operation);
                }
                CommitBatch();
                _batch.Clear();
            }
            _writer?.Dispose();
        }
        catch (Exception error)
        {
            // Unforeseen: nobody may wait for ever.
            _logger.WriterDied(_settings.File, error);
            _queue.Writer.TryComplete();
            _batch.ForEach(operation => operation.Fail(error));
            while (_queue.Reader.TryRead(out var operation))
            {
                operation.Fail(error);
            }
        }
        _stopped.SetResult();
    }

    private bool WaitForWork()
    {
        var wait = _queue.Reader.WaitToReadAsync();
        if (wait.IsCompletedSuccessfully)
        {
            return wait.Result;
        }

        // Waiting for a task spins first, on cores that those who write could use.
        var arrival = wait.AsTask();
        arrival.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_wake);
        _woken.WaitOne();

        // Done by now: this only throws what it ended with.
        return arrival.GetAwaiter().GetResult();
    }

    private void CommitBatch()
    {
        try
        {
            // A writer that could not even roll back was closed; a fresh one starts from what the file says.
            _writer ??= new Writer(_settings, Schema.Latest);
            _writer.Begin();
            foreach (var operation in _batch)
            {
                Execute(operation, _writer);
            }
            _writer.Commit();
        }
        catch (Exception error)
        {
            Abandon(error);
            return;
        }
        foreach (var operation in _batch)
        {
            operation.Publish();
        }
    }

    private static void Execute(WriteOperation operation, Writer writer)
    {
        try
        {
            operation.Execute(writer);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLITE_TOOBIG or SQLITE_CONSTRAINT or SQLITE_MISMATCH)
        {
            // The fault of this row; SQLite undid the statement and kept the transaction.
            operation.Refuse(error);
        }
    }

    private void Abandon(Exception error)
    {
        var reported = error is SqliteException sqlite ? Failures.Wrap(sqlite, _settings.File) : error;
        _logger.BatchFailed(_settings.File, _batch.Count, reported);
        try
        {
            _writer?.Rollback();
        }
        catch (SqliteException rollback)
        {
            _logger.RollbackFailed(_settings.File, rollback);
            _writer?.Dispose();
            _writer = null;
        }
        foreach (var operation in _batch)
        {
            operation.Fail(reported);
        }
    }
}
