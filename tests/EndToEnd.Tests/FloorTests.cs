using System.Net;
using System.Net.Sockets;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>
/// Floors of agents in driven time, with everything that the platform is known to do wrong, and with all that people do: breaks, missed and
/// declined calls, apps that die, callers who give up and call again. Nobody may notice anything but waiting for a turn.
/// </summary>
public sealed class FloorTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    [Theory]
    [MemberData(nameof(Platforms.All), MemberType = typeof(Platforms))]
    public async Task Five_agents_and_one_queue_serve_everybody_in_turn(string platform, Doubts doubts) => await Judge(platform, doubts, "queue.yaml", 60, talked: 30);

    [Fact]
    public async Task Fifty_agents_and_four_queues_serve_everybody_in_turn() => await Judge("as we read the sources", new Doubts(), "queue-floor.yaml", 250, talked: 150);

    [Fact]
    public async Task Floor_whose_gateway_is_killed_three_times_serves_everybody_in_turn()
    {
        var scenario = ScenarioReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Scenarios", "queue-floor.yaml"));
        scenario = scenario with { Crowd = scenario.Crowd! with { Calls = 120, Rate = 1 } };
        var options = new SimulatorOptions { Url = FreeUrl(), Gateway = new Uri(FreeUrl()), IsDriven = true, Nuisances = Nuisances.All, Seed = 11, LegsPerSecond = 0, RequestsPerSecond = 0 };
        using var late = new CancellationTokenSource(Limit, TimeProvider.System);
        var plan = new RunPlan(scenario, options) { Outages = [TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(140)] };

        var verdict = await plan.PlayWithOwnGateway(data: null, late.Token);

        Assert.False(late.IsCancellationRequested, $"Not over after {Limit}.");
        Assert.True(verdict.IsGood, VerdictReport.ToText(verdict));
        Assert.Equal(3, plan.Killed);
        Assert.True(verdict.Connected >= 60, $"only {verdict.Connected} callers talked with somebody");
    }

    private static string FreeUrl()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
    }

    private static async Task Judge(string platform, Doubts doubts, string file, int calls, int talked)
    {
        var scenario = ScenarioReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Scenarios", file));
        scenario = scenario with { Crowd = scenario.Crowd! with { Calls = calls } };
        await using var center = await SimulatedCenter.Start(
            scenario,
            options => options with { IsDriven = true, Doubts = doubts, Nuisances = Nuisances.All, Seed = 11, LegsPerSecond = 0, RequestsPerSecond = 0 },
            "--ContactCenter:Clock=Driven",
            "--Vonage:Budget:LegsPerSecond=1000",
            "--Vonage:Budget:RequestsPerSecond=1000");
        using var late = new CancellationTokenSource(Limit, TimeProvider.System);

        var verdict = await new ScenarioRun(scenario, center.Simulator, center.Access).Play(late.Token);

        Assert.False(late.IsCancellationRequested, $"{platform}: not over after {Limit}.");
        Assert.True(verdict.IsGood, $"{platform}:\n{VerdictReport.ToText(verdict)}");
        Assert.True(verdict.Callers >= calls, $"only {verdict.Callers} called");
        Assert.True(verdict.Connected >= talked, $"only {verdict.Connected} callers talked with somebody");
    }
}
