using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>An open connection that prepares each statement once. Used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public Connection(string file, SqliteOpenMode mode)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            // A pooled connection would outlive the lock on the file.
            Pooling = false,
        }.ToString());
        try
        {
            _connection.Open();
            Execute("PRAGMA busy_timeout = 1000");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>True while no transaction is open: SQLite may have rolled back by itself.</summary>
    public bool IsIdle => raw.sqlite3_get_autocommit(_connection.Handle) != 0;

    /// <summary>The prepared statement of a constant text.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new Statement(_connection.Handle!, sql));
        }
        return statement;
    }

    /// <summary>Runs statements that are not worth keeping.</summary>
    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        // The constant and version texts of this project; no outside value ever gets here.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>The first integer of a query, or null when it has no row.</summary>
    public long? Integer(string sql)
    {
        using var statement = new Statement(_connection.Handle!, sql);
        return statement.Step() ? statement.Integer(0) : null;
    }

    /// <summary>The first text of a query, or null when it has no row.</summary>
    public string? Text(string sql)
    {
        using var statement = new Statement(_connection.Handle!, sql);
        return statement.Step() ? statement.Text(0) : null;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
        _connection.Dispose();
    }
}
