using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The cluster on a real PostgreSQL.</summary>
public sealed class PostgresTests
{
    private const int Calls = 20;
    private static readonly (string Name, int Level)[] Alike = [("ada", 1), ("ADA", 2), ("01", 3), ("1", 4)];

    [Fact]
    public async Task A_silo_that_is_killed_takes_no_call_with_it_and_everything_is_there_after_all_was_stopped()
    {
        await using var postgres = await PostgresServer.Start();
        await DatabaseCommand.Succeeds("apply", Stores.Postgres(postgres.ConnectionString()));
        await StoreTour.LosesNothing(
            (silos, settings) => Cluster.Start(silos, settings, postgres: postgres),
            async () => Assert.Equal("0", await postgres.Query("SELECT count(*) FROM grain_state_json WHERE document::json IS NULL")));
        postgres.Hide();
    }

    [Fact]
    public async Task A_database_that_was_killed_and_started_again_has_every_acknowledged_event_and_the_cluster_goes_on()
    {
        await using var postgres = await PostgresServer.Start();
        await DatabaseCommand.Succeeds("apply", Stores.Postgres(postgres.ConnectionString()));
        await using var cluster = await Cluster.Start(silos: 2, postgres: postgres);
        var tour = new Tour(cluster.Gateway.Http);
        var callers = Enumerable.Range(0, Calls).Select(_ => new Caller()).ToArray();
        await Task.WhenAll(callers.Select(tour.ToMenu));

        await postgres.Kill();
        var whileDown = new Caller();
        var kept = await whileDown.Answer(cluster.Gateway.Http);
        Assert.True(kept.IsAcknowledged && kept.Took < Tour.NccoLimit, $"without a database: {kept.Status} after {kept.Took}");
        await postgres.Continue();

        await Task.WhenAll(callers.Select(tour.ToJane));
        await Task.WhenAll(callers.Select(tour.ToEnd));
        await tour.ToJane(whileDown);
        await Task.WhenAll(callers.Select(caller => CallRecord.Holds(cluster.Gateway.Http, Cluster.AdminKey, caller)));
        cluster.Hide();
        postgres.Hide();
    }

    [Fact]
    public async Task Names_that_differ_in_case_or_leading_zeros_alone_are_different_agents()
    {
        await using var postgres = await PostgresServer.Start();
        await DatabaseCommand.Succeeds("apply", Stores.Postgres(postgres.ConnectionString()));
        await using var cluster = await Cluster.Start(silos: 1, postgres: postgres);
        using (var skill = await Send(cluster.Gateway.Http, HttpMethod.Put, "/api/v1/skills/german", new { }))
        {
            Assert.True(skill.IsSuccessStatusCode, await skill.Content.ReadAsStringAsync());
        }
        foreach (var (name, level) in Alike)
        {
            using var made = await cluster.Gateway.Http.PostAsJsonAsync("/api/jwt", new { mobile_api_key = Cluster.MobileKey, user_name = name });
            Assert.True(made.IsSuccessStatusCode, $"{name}: {made.StatusCode}");
            using var put = await Send(cluster.Gateway.Http, HttpMethod.Put, $"/api/v1/agents/{name}", new { skills = new { german = level } });
            Assert.True(put.IsSuccessStatusCode, $"{name}: {put.StatusCode} {await put.Content.ReadAsStringAsync()}");
        }

        await cluster.KillSilo(0);
        await cluster.StartSilo(0);
        await cluster.Gateway.Ready();

        foreach (var (name, level) in Alike)
        {
            using var got = await Send(cluster.Gateway.Http, HttpMethod.Get, $"/api/v1/agents/{name}");
            var agent = await got.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal((name, level), (name, agent.GetProperty("skills").GetProperty("german").GetInt32()));
        }

        cluster.Hide();
        postgres.Hide();
    }

    [Fact]
    public async Task A_silo_at_the_port_of_a_live_one_and_one_that_others_could_not_reach_are_refused()
    {
        await using var postgres = await PostgresServer.Start();
        var settings = Stores.Postgres(postgres.ConnectionString());
        await DatabaseCommand.Succeeds("apply", settings);
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            var port = ((IPEndPoint)socket.LocalEndpoint).Port;
            var taken = await Refusal.Of(Programs.Silo, new Dictionary<string, string>(settings) { ["Orleans__Endpoints__SiloPort"] = $"{port}" });
            Assert.StartsWith($"Not started: Orleans:Endpoints:SiloPort is {port}, and another process", taken, StringComparison.Ordinal);
        }

        await postgres.Query("INSERT INTO cluster VALUES ('contact-center', 1)");
        await postgres.Query("INSERT INTO cluster_member VALUES ('contact-center', '127.0.0.1', 11111, 1, 'theirs', 'another-machine', 3, 30000, NULL, now(), now())");
        var theirs = await Refusal.Of(Programs.Silo, settings);

        Assert.StartsWith("Not started: Orleans:ClusterId is 'contact-center', of which a silo of machine another-machine is a member at 127.0.0.1:11111", theirs, StringComparison.Ordinal);
        Assert.Equal("3", await postgres.Query("SELECT status FROM cluster_member"));
        postgres.Hide();
    }

    private static Task<HttpResponseMessage> Send(HttpClient gateway, HttpMethod method, string path, object? body = null) => gateway.SendAsync(new(method, path)
    {
        Headers = { { "X-Api-Key", Cluster.AdminKey } },
        Content = body is null ? null : JsonContent.Create(body),
    });
}
