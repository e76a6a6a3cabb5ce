using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>A few connections that only read. They see the last commit and never wait for the writer.</summary>
internal sealed class ReaderPool : IAsyncDisposable
{
    private const int Size = 4;

    private readonly Channel<Connection> _idle = Channel.CreateUnbounded<Connection>();

    public ReaderPool(string file)
    {
        try
        {
            for (var i = 0; i < Size; i++)
            {
                // A read-only open could not take part in the shared memory of the log; query_only forbids writes instead.
                var connection = new Connection(file, SqliteOpenMode.ReadWrite);
                _idle.Writer.TryWrite(connection);
                connection.Execute("PRAGMA query_only = ON");
            }
        }
        catch
        {
            while (_idle.Reader.TryRead(out var connection))
            {
                connection.Dispose();
            }
            throw;
        }
    }

    /// <summary>Runs a query on the calling thread once a connection is free.</summary>
    public async Task<TResult> ReadAsync<TResult>(Func<Connection, TResult> query, CancellationToken cancellationToken)
    {
        var connection = await _idle.Reader.ReadAsync(cancellationToken);
        try
        {
            return query(connection);
        }
        finally
        {
            _idle.Writer.TryWrite(connection);
        }
    }

    /// <summary>Closes each connection when its reader is done with it.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < Size; i++)
        {
            (await _idle.Reader.ReadAsync()).Dispose();
        }
        _idle.Writer.TryComplete();
    }
}
