using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>
/// A queue whose silo is killed while callers wait in it. Nobody outside can tell which of the silos has the queue, so each of them is killed, one after
/// the other, and comes back in between: the queue loses its silo at least once. Callers, agents' apps and the platform are the simulator's, in a
/// process of its own and in real time; its judge says whether everybody was served, and in turn.
/// </summary>
public sealed class QueueSiloTests
{
    private const int Callers = 18;
    private const int Waiting = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private const string Scenario = """
        name: A queue whose silos die
        setup:
          - { method: PUT, path: /api/v1/queues/sales, body: '{ "strategy": "longestIdle", "ringSeconds": 15, "wrapUpSeconds": 0 }' }
          - method: PUT
            path: /api/v1/flows/sales
            body: >-
              {"basedOn": 0, "document": {"name": "Sales", "caller": "wait", "steps": {"wait": {"type": "queue", "queue": "sales"}}}}
          - { method: PUT, path: /api/v1/numbers/442079460001, body: '{ "flow": "sales" }' }
        lines:
          - { name: sales, numbers: ["442079460001"], queue: sales }
        floor:
          - { name: agent, count: 2, queues: { sales: 1 }, after: 1, talk: [6, 8] }
        crowd: { calls: 18, rate: 0.7, to: "442079460001", patience: [240, 240], talk: [6, 8] }
        """;

    [Fact]
    public async Task Callers_who_wait_in_a_queue_are_all_served_in_turn_although_each_silo_is_killed()
    {
        var port = Ports.Free();
        var platform = $"http://127.0.0.1:{port}";
        await using var cluster = await Cluster.Start(silos: 2, new Dictionary<string, string>
        {
            ["Vonage__ApiBaseUrl"] = platform,
            ["Vonage__RestBaseUrl"] = platform,
            ["Vonage__SignatureSecret"] = "simulated-signature-secret-of-32-chars",
            ["Vonage__Webhooks__AllowUnsigned"] = "false",
            ["Vonage__Budget__LegsPerSecond"] = "100",
            ["Vonage__Budget__RequestsPerSecond"] = "100",
        });
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["scenario.yaml"], Scenario);
        await using var simulator = ChildProcess.Start("simulator", Programs.Dotnet,
        [
            Programs.Simulator, "run", folder["scenario.yaml"], "--gateway", cluster.Gateway.Http.BaseAddress!.AbsoluteUri, "--url", platform, "--no-limits",
            "--admin-key", Cluster.AdminKey, "--mobile-key", Cluster.MobileKey, "--report", folder["report.json"],
        ]);

        for (var silo = 0; silo < 2; silo++)
        {
            await UntilWaiting(cluster.Gateway.Http, simulator);
            await cluster.KillSilo(silo);
            await cluster.StartSilo(silo);
        }

        var exitCode = await simulator.Ended(Limit);
        Assert.True(exitCode == 0, simulator.Output);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder["report.json"]));
        Assert.Equal(Callers, report.RootElement.GetProperty("callers").GetInt32());
        Assert.Equal(Callers, report.RootElement.GetProperty("connected").GetInt32());
    }

    private static async Task UntilWaiting(HttpClient gateway, ChildProcess simulator)
    {
        for (var waiting = 0; waiting < Waiting; await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System))
        {
            Assert.False(simulator.HasExited, simulator.Output);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/queues");
            request.Headers.Add("X-Api-Key", Cluster.AdminKey);
            using var answer = await gateway.SendAsync(request);
            if (answer.IsSuccessStatusCode)
            {
                var items = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray();
                waiting = items.Where(queue => queue.GetProperty("id").GetString() == "sales").Select(queue => queue.GetProperty("waiting").GetInt32()).FirstOrDefault();
            }
        }
    }
}
