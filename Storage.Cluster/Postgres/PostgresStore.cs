using System.Globalization;
using System.Net.Sockets;
using ContactCenter.Storage.Cluster.Providers;
using Npgsql;

namespace ContactCenter.Storage.Cluster.Postgres;

/// <summary>A PostgreSQL that the configuration names, asked whether it is fit for a start.</summary>
/// <param name="key">Key of the connection string.</param>
/// <param name="connectionString">The connection string; of it only host, port, database and user are ever shown.</param>
internal sealed class PostgresStore(string key, string connectionString)
{
    private readonly PostgresDatabase _database = new(connectionString);

    /// <summary>What may be shown of it.</summary>
    public string Shown { get; } = Describe(new NpgsqlConnectionStringBuilder(connectionString));

    /// <summary>Asks for a schema that this program can work with.</summary>
    /// <exception cref="StoreRefusedException">It cannot be reached, or the schema is missing, too old or too new.</exception>
    public async Task Check(CancellationToken cancellation)
    {
        var version = await Ask(_database.Version, cancellation);
        var newest = SchemaSteps.Newest.ToString(CultureInfo.InvariantCulture);
        if (version == 0)
        {
            throw new StoreRefusedException($"{key} ({Shown}) has no schema, and this program needs version {newest}; make it with: Silo database apply");
        }
        if (version < SchemaSteps.Newest)
        {
            throw new StoreRefusedException($"{key} ({Shown}) has version {version} of the schema, and this program needs {newest}; bring it on with: Silo database apply");
        }
        if (version > SchemaSteps.Newest)
        {
            throw new StoreRefusedException($"{key} ({Shown}) has version {version} of the schema, and this program knows {newest}; run the newer program, or restore a backup of its time");
        }
    }

    /// <summary>Brings the schema to the version of this program.</summary>
    /// <exception cref="StoreRefusedException">It cannot be reached, refuses what we ask, or the schema is newer.</exception>
    public async Task<IReadOnlyList<SchemaStep>> Apply(CancellationToken cancellation)
    {
        var applied = await Ask(_database.Apply, cancellation);
        await Check(cancellation);
        return applied;
    }

    private async Task<T> Ask<T>(Func<CancellationToken, Task<T>> question, CancellationToken cancellation)
    {
        try
        {
            return await question(cancellation);
        }
        catch (PostgresException e)
        {
            throw new StoreRefusedException($"{key} ({Shown}) was refused by PostgreSQL: {e.MessageText} ({e.SqlState}); {Remedy(e)}", e) { IsPassing = e.SqlState == PostgresErrorCodes.CannotConnectNow };
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException or OperationCanceledException)
        {
            throw new StoreRefusedException($"{key} ({Shown}) cannot be reached{Reason(e)}; start PostgreSQL there, or correct the host and port.", e) { IsPassing = true };
        }
    }

    private static string Remedy(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "correct the user and the password.",
        PostgresErrorCodes.InvalidCatalogName => "make the database with createdb, or name another.",
        PostgresErrorCodes.InsufficientPrivilege => "grant the user what it needs, or use the owner of the tables.",
        PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject => "the database holds tables of something else: use one of its own.",
        _ => "see the log of the server.",
    };

    private static string Reason(Exception e) =>
        e is OperationCanceledException || e.InnerException is TimeoutException ? " within seconds" : e.InnerException is SocketException socket ? $" ({socket.SocketErrorCode})" : "";

    private static string Describe(NpgsqlConnectionStringBuilder builder) => string.Create(CultureInfo.InvariantCulture, $"{builder.Username}@{builder.Host}:{builder.Port}/{builder.Database}");
}
