using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People.Floor;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging.BrokenGateways;

/// <summary>Plays a scenario with the whole simulator, over HTTP and in driven time, against a small gateway.</summary>
internal static class Play
{
    private const string Key = "any";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The verdict, and what was seen.</summary>
    public static async Task<(Verdict Verdict, IReadOnlyList<Observation> Seen)> Against(RightGateway gateway, string scenario, int seed = 1, Nuisances? nuisances = null)
    {
        await using var _ = gateway;
        await gateway.Start();
        var played = ScenarioReader.Read(scenario, "test.yaml");
        await ScenarioSetup.Do(gateway.Url, played, Key, TestContext.Current.CancellationToken);
        var options = new SimulatorOptions
        {
            Url = "http://127.0.0.1:0",
            Gateway = gateway.Url,
            RegionUrl = "http://region.example",
            LegsPerSecond = 0,
            RequestsPerSecond = 0,
            IsDriven = true,
            DrivenFrom = Start,
            Seed = seed,
            Nuisances = nuisances ?? Nuisances.None,
        };
        await using var simulator = SimulatorHost.Create(options, TimeProvider.System);
        var seen = new List<Observation>();
        simulator.Journal.Subscribe(seen.Add);
        await simulator.Start();
        gateway.Use(simulator.Url, options.ApplicationId, Start);
        var access = played.Floor.Count > 0 ? new FloorAccess(gateway.Url, Key, Key) : null;
        using var late = new CancellationTokenSource(Limit, TimeProvider.System);
        var verdict = await new ScenarioRun(played, simulator, access).Play(late.Token);
        Assert.False(late.IsCancellationRequested, $"Not over after {Limit}.");
        return (verdict, seen);
    }
}
