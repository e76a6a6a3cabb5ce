using System.Globalization;
using Npgsql;

namespace ContactCenter.Storage.Cluster.Postgres;

/// <summary>A database that keeps a cluster's membership, states and reminders.</summary>
/// <param name="connectionString">How it is reached.</param>
internal sealed class PostgresDatabase(string connectionString)
{
    // Any number that nobody else takes: whoever holds it changes the schema alone.
    private const long SchemaLock = 0x434F_4E54_4143_5401;

    /// <summary>Version of the schema; 0 where there is none.</summary>
    /// <exception cref="NpgsqlException">It cannot be reached, or refuses us.</exception>
    public async Task<int> Version(CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        return await Version(connection, cancellation);
    }

    /// <summary>Brings the schema to the newest version, in one transaction, and waits where another is doing so.</summary>
    /// <returns>The steps that were missing; none where the schema is newer.</returns>
    /// <exception cref="NpgsqlException">It cannot be reached, or refuses what we ask; then nothing was changed.</exception>
    public async Task<IReadOnlyList<SchemaStep>> Apply(CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run(connection, $"SELECT pg_advisory_xact_lock({SchemaLock.ToString(CultureInfo.InvariantCulture)})", cancellation);
        await Run(connection, "CREATE TABLE IF NOT EXISTS contact_center_schema (version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())", cancellation);
        var version = await Version(connection, cancellation);
        var missing = SchemaSteps.All.Where(step => step.Version > version).ToList();
        foreach (var step in missing)
        {
            await Run(connection, step.Sql, cancellation);
            await using var done = new NpgsqlCommand("INSERT INTO contact_center_schema (version, name) VALUES ($1, $2)", connection)
            {
                Parameters = { new() { Value = step.Version }, new() { Value = step.Name } },
            };
            await done.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return missing;
    }

    private static async Task<int> Version(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var exists = new NpgsqlCommand("SELECT to_regclass('contact_center_schema') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(cancellation) is not true)
        {
            return 0;
        }

        await using var newest = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM contact_center_schema", connection);
        return (int)(await newest.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<NpgsqlConnection> Open(CancellationToken cancellation)
    {
        // Asked once, so nothing is pooled, and the wait for another's change of the schema may be long.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 60 }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
