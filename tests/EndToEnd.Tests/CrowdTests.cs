using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>Many callers in driven time, with everything that the platform is known to do wrong: nobody may notice.</summary>
public sealed class CrowdTests
{
    private const int Calls = 600;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Theory]
    [MemberData(nameof(Platforms.All), MemberType = typeof(Platforms))]
    public async Task No_caller_notices_any_nuisance(string platform, Doubts doubts)
    {
        var scenario = ScenarioReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Scenarios", "load.yaml"));
        scenario = scenario with { Crowd = scenario.Crowd! with { Calls = Calls, Rate = 5 } };
        await using var center = await SimulatedCenter.Start(
            options => options with { IsDriven = true, Doubts = doubts, Nuisances = Nuisances.All, Seed = 7, LegsPerSecond = 0, RequestsPerSecond = 0 },
            "--ContactCenter:Clock=Driven",
            "--Vonage:Budget:LegsPerSecond=1000");

        using var late = new CancellationTokenSource(Limit, TimeProvider.System);
        var verdict = await new ScenarioRun(scenario, center.Simulator).Play(late.Token);

        Assert.False(late.IsCancellationRequested, $"{platform}: not over after {Limit}.");
        Assert.True(verdict.IsGood, $"{platform}:\n{VerdictReport.ToText(verdict)}");
        Assert.Equal(Calls, verdict.Callers);
        Assert.True(verdict.Connected > Calls / 2, $"only {verdict.Connected} callers talked with somebody");
    }
}
