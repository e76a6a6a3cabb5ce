using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The procedures of docs/operations/backup.md: a backup made under way, restored into an empty store.</summary>
public sealed class BackupTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private const string QueueNumber = "442079460777";
    private readonly Caller _caller = new();

    [Fact]
    public async Task A_copy_of_the_embedded_database_that_was_made_under_way_has_calls_settings_and_reminders()
    {
        var sqlite = Programs.Require("sqlite3");
        using var folder = new TempFolder();
        await using var first = new EmbeddedGateway();
        await Fill((await first.StartReady()).Http, EmbeddedGateway.AdminKey);
        await Run(sqlite, [first.DataFile, $".backup '{folder["backup.db"]}'"]);

        await using var second = new EmbeddedGateway();
        File.Copy(folder["backup.db"], second.DataFile);
        Assert.NotEqual("0", await Run(sqlite, [second.DataFile, "SELECT count(*) FROM reminder"]));
        await IsThere((await second.StartReady()).Http, EmbeddedGateway.AdminKey);
    }

    [Fact]
    public async Task A_copy_of_Redis_that_was_made_under_way_has_calls_settings_and_reminders()
    {
        var client = Programs.Require("redis-cli");
        using var folder = new TempFolder();
        string id;
        await using (var first = await Cluster.Start(silos: 1))
        {
            id = first.Id;
            await Fill(first.Gateway.Http, Cluster.AdminKey);
            await Run(client, ["-p", first.Redis.Port, "--rdb", folder["backup.rdb"]]);
            first.Hide();
        }

        await using var restored = new RedisServer(Programs.Require("redis-server"));
        await restored.Restore(client, folder["backup.rdb"]);
        Assert.NotEmpty(await Run(client, ["-p", restored.Port, "--scan", "--pattern", $"*{id}*reminder*"]));
        await using var second = await Cluster.Start(silos: 1, settings: SameIds(id), redis: restored);
        await IsThere(second.Gateway.Http, Cluster.AdminKey);
        second.Hide();
        restored.Hide();
    }

    [Fact]
    public async Task A_dump_of_PostgreSQL_that_was_made_under_way_has_calls_settings_and_reminders()
    {
        await using var postgres = await PostgresServer.Start();
        using var folder = new TempFolder();
        await DatabaseCommand.Succeeds("apply", Stores.Postgres(postgres.ConnectionString()));
        string id;
        await using (var first = await Cluster.Start(silos: 1, postgres: postgres))
        {
            id = first.Id;
            await Fill(first.Gateway.Http, Cluster.AdminKey);
            await postgres.Client("pg_dump", ["--format=custom", $"--file={folder["backup.dump"]}", "postgres"]);
            first.Hide();
        }

        await using var empty = await PostgresServer.Start();
        await empty.Client("pg_restore", ["--dbname=postgres", "--exit-on-error", folder["backup.dump"]]);
        Assert.EndsWith("as this program needs it", await DatabaseCommand.Succeeds("check", Stores.Postgres(empty.ConnectionString())), StringComparison.Ordinal);
        Assert.NotEqual("0", await empty.Query("SELECT count(*) FROM reminder"));
        await using var second = await Cluster.Start(silos: 1, settings: SameIds(id), postgres: empty);
        await IsThere(second.Gateway.Http, Cluster.AdminKey);
        second.Hide();
        postgres.Hide();
        empty.Hide();
    }

    private static Dictionary<string, string> SameIds(string id) => new() { ["Orleans__ClusterId"] = id, ["Orleans__ServiceId"] = id };

    private static async Task<string> Run(string program, IEnumerable<string> arguments)
    {
        await using var process = ChildProcess.Start(Path.GetFileName(program), program, arguments);
        Assert.True(await process.Ended(Limit) == 0, process.Output);
        process.IsShown = false;
        return process.Output.Trim();
    }

    private static async Task<JsonElement> Ask(HttpClient gateway, string key, HttpMethod method, object? body = null)
    {
        using var answer = await gateway.SendAsync(new(method, "/api/v1/settings")
        {
            Headers = { { "X-Api-Key", key } },
            Content = body is null ? null : JsonContent.Create(body),
        });
        Assert.True(answer.IsSuccessStatusCode, $"settings: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    // A caller who waits in a queue has a reminder, which wakes the call whatever happens to its silo.
    private async Task Fill(HttpClient gateway, string key)
    {
        using var number = await gateway.SendAsync(new(HttpMethod.Put, $"/api/v1/numbers/{QueueNumber}") { Headers = { { "X-Api-Key", key } }, Content = JsonContent.Create(new { flow = "queue" }) });
        Assert.True(number.IsSuccessStatusCode, $"number: {number.StatusCode} {await number.Content.ReadAsStringAsync()}");
        var leg = $"waits-{Guid.NewGuid():N}";
        using var waits = await gateway.PostAsJsonAsync("/webhooks/answer", new { to = QueueNumber, from = "447700900001", uuid = leg, conversation_uuid = "CON-" + leg });
        Assert.Contains("\"conversation\"", await waits.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var tour = new Tour(gateway);
        await tour.ToMenu(_caller);
        await tour.ToJane(_caller);
        await Ask(gateway, key, HttpMethod.Patch, new { emergencyRoute = "442079460999" });
        await CallRecord.Holds(gateway, key, _caller);
    }

    private async Task IsThere(HttpClient gateway, string key)
    {
        await CallRecord.Holds(gateway, key, _caller);
        Assert.Equal("442079460999", (await Ask(gateway, key, HttpMethod.Get)).GetProperty("emergencyRoute").GetString());
        await new Tour(gateway).ToEnd(_caller);
        await CallRecord.Holds(gateway, key, _caller);
    }
}
