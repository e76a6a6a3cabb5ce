using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The schema of a PostgreSQL: made by a command, and asked for at start.</summary>
public sealed class SchemaTests : IAsyncLifetime
{
    private PostgresServer _postgres = null!;

    public async ValueTask InitializeAsync() => _postgres = await PostgresServer.Start();

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();

    [Fact]
    public async Task The_command_makes_the_schema_once_however_often_and_by_however_many_it_is_run()
    {
        var outputs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DatabaseCommand.Succeeds("apply", Settings())));
        var again = await DatabaseCommand.Succeeds("apply", Settings());

        Assert.Single(outputs, output => output.Contains("applied 001-membership.sql", StringComparison.Ordinal));
        Assert.Equal(2, outputs.Count(output => output.EndsWith("nothing to do", StringComparison.Ordinal)));
        Assert.EndsWith("nothing to do", again, StringComparison.Ordinal);
        Assert.Contains(_postgres.Shown(), again, StringComparison.Ordinal);
        Assert.EndsWith("as this program needs it", await DatabaseCommand.Succeeds("check", Settings()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_an_older_and_a_newer_schema_are_refused_at_start_and_left_as_they_are()
    {
        await Refused("has no schema, and this program needs version 3; make it with: Silo database apply");
        await DatabaseCommand.Succeeds("apply", Settings());
        await _postgres.Query("DELETE FROM contact_center_schema WHERE version > 1");
        await Refused("has version 1 of the schema, and this program needs 3; bring it on with: Silo database apply");
        await _postgres.Query("INSERT INTO contact_center_schema VALUES (4, '004-later.sql')");
        await Refused("has version 4 of the schema, and this program knows 3");
        var (exitCode, output) = await DatabaseCommand.Run("apply", Settings());
        Assert.Equal(1, exitCode);
        Assert.Contains("has version 4 of the schema", output, StringComparison.Ordinal);
        Assert.Equal("1,4", await _postgres.Query("SELECT string_agg(version::text, ',' ORDER BY version) FROM contact_center_schema"));
    }

    [Fact]
    public async Task A_database_of_something_else_is_left_as_it_is()
    {
        await _postgres.Query("CREATE TABLE orleansquery (querykey text)");

        var (exitCode, output) = await DatabaseCommand.Run("apply", Settings());

        Assert.Equal(1, exitCode);
        Assert.Contains("the database holds tables of something else: use one of its own", Assert.Single(output.Split('\n')), StringComparison.Ordinal);
        Assert.Equal("", await _postgres.Query("SELECT to_regclass('contact_center_schema')"));
    }

    [Theory]
    [InlineData("Password=another;Username=center", "correct the user and the password")]
    [InlineData("Database=nowhere", "make the database with createdb, or name another")]
    public async Task Wrong_credentials_and_a_missing_database_are_refused_with_what_to_do(string change, string remedy) =>
        await Refused(remedy, $"{_postgres.ConnectionString()};{change}");

    [Theory]
    [InlineData("WriteToStorageKey", "NULL::integer")]
    [InlineData("WriteToStorageKey", "7")]
    [InlineData("DeleteStorageKey", "7")]
    [InlineData("UpdateMembershipKey", "7")]
    public async Task Of_many_who_write_with_one_ETag_exactly_one_wins(string statement, string etag)
    {
        await DatabaseCommand.Succeeds("apply", Settings());
        await _postgres.Query("INSERT INTO cluster VALUES ('center', 7)");
        await _postgres.Query("INSERT INTO cluster_member VALUES ('center', '127.0.0.1', 1, 1, 'silo', 'host', 3, 30000, NULL, now(), now())");
        if (etag == "7")
        {
            await _postgres.Query("INSERT INTO grain_state (key_hash, type_hash, n0, n1, key_text, grain_type, service_id, version, payload) VALUES (1, 2, 3, 4, 'key', 'call', 'center', 7, '{}')");
        }

        var sql = (await _postgres.Query($"SELECT querytext FROM orleansquery WHERE querykey = '{statement}'"))
            .Replace("@GrainIdHash", "1", StringComparison.Ordinal).Replace("@GrainTypeHash", "2", StringComparison.Ordinal)
            .Replace("@GrainIdN0", "3", StringComparison.Ordinal).Replace("@GrainIdN1", "4", StringComparison.Ordinal)
            .Replace("@GrainIdExtensionString", "'key'", StringComparison.Ordinal).Replace("@GrainTypeString", "'call'", StringComparison.Ordinal)
            .Replace("@ServiceId", "'center'", StringComparison.Ordinal).Replace("@PayloadBinary", "'{}'::bytea", StringComparison.Ordinal)
            .Replace("@GrainStateVersion", etag, StringComparison.Ordinal).Replace("@Version", etag, StringComparison.Ordinal)
            .Replace("@DeploymentId", "'center'", StringComparison.Ordinal).Replace("@Address", "'127.0.0.1'", StringComparison.Ordinal)
            .Replace("@Port", "1", StringComparison.Ordinal).Replace("@Generation", "1", StringComparison.Ordinal).Replace("@Status", "3", StringComparison.Ordinal)
            .Replace("@SuspectTimes", "NULL", StringComparison.Ordinal).Replace("@IAmAliveTime", "now()", StringComparison.Ordinal);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _postgres.Query(sql)));

        Assert.Single(answers, answer => answer is not ("" or "f"));
        _postgres.Hide();
    }

    private Dictionary<string, string> Settings() => Stores.Postgres(_postgres.ConnectionString());

    private async Task Refused(string said, string? connectionString = null)
    {
        foreach (var program in new[] { Programs.Silo, Programs.Gateway })
        {
            var line = await Refusal.Of(program, Stores.Postgres(connectionString ?? _postgres.ConnectionString(), program == Programs.Silo));
            Assert.Contains(said, line, StringComparison.Ordinal);
            Assert.StartsWith("Not started: ConnectionStrings:postgres (", line, StringComparison.Ordinal);
        }

        _postgres.Hide();
    }
}
