using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.People;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>Many callers in driven time, with everything that the platform is known to do wrong: nobody may notice.</summary>
public sealed class CrowdTests
{
    private const int Calls = 600;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(12);

    /// <summary>The platform as the sources suggest it, and the other value of whatever they leave open.</summary>
    public static TheoryData<string, Doubts> Platforms => new()
    {
        { "as we read the sources", new Doubts() },
        {
            "with every doubt the other way",
            new Doubts
            {
                OfflineUser = OfflineUser.Failed,
                Declined = DeclineStatus.Unanswered,
                RestTransferEmitsTransfer = false,
                RestTransferEndsPeer = false,
                ConnectRingsBack = false,
                ConnectEndRunsNextAction = true,
                ForeignCallerIdFails = false,
                AppLegStartsWhenAnswered = false,
                InputTimerWaitsForPrompt = false,
                EarlyHangUpIsCancelled = true,
                MusicReturns = true,
                AudioIsFixedAtFirstJoin = false,
                RestPlaybackSurvivesTransfer = true,
            }
        },
        { "with users who time out and decline as busy", new Doubts { OfflineUser = OfflineUser.Timeout, Declined = DeclineStatus.Busy } },
    };

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task No_caller_notices_any_nuisance(string platform, Doubts doubts)
    {
        var scenario = ScenarioReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Scenarios", "load.yaml"));
        scenario = scenario with { Crowd = scenario.Crowd! with { Calls = Calls, Rate = 5 } };
        await using var center = await SimulatedCenter.Start(
            options => options with { IsDriven = true, Doubts = doubts, Nuisances = Nuisances.All, Seed = 7, LegsPerSecond = 0, RequestsPerSecond = 0 },
            "--ContactCenter:Clock=Driven",
            "--Vonage:Budget:LegsPerSecond=1000");

        var verdict = await Play(center, scenario);

        Assert.True(verdict.IsGood, $"{platform}:\n{VerdictReport.ToText(verdict)}");
        Assert.Equal(Calls, verdict.Callers);
        Assert.True(verdict.Connected > Calls / 2, $"only {verdict.Connected} callers talked with somebody");
    }

    private static async Task<Verdict> Play(SimulatedCenter center, Scenario scenario)
    {
        var judge = new Judge();
        var over = new TaskCompletionSource<Verdict>(TaskCreationOptions.RunContinuationsAsynchronously);
        var simulator = center.Simulator;
        simulator.Loop.Post(() =>
        {
            simulator.Journal.Subscribe(judge.See);
            var stage = new Stage(scenario, simulator.Loop, simulator.Platform, simulator.Journal, simulator.Application, simulator.Options.Seed);
            stage.Begin();
            Watch(stage);
        });
        if (await Task.WhenAny(over.Task, simulator.Loop.Completion).WaitAsync(Limit, TimeProvider.System) != over.Task)
        {
            await simulator.Loop.Completion;
            Assert.Fail("The simulator stopped.");
        }

        return await over.Task;

        void Watch(Stage stage)
        {
            if (stage.IsOver)
            {
                simulator.Loop.After(Settle, () => over.SetResult(judge.Conclude(simulator.Loop.Now)));
            }
            else
            {
                simulator.Loop.After(TimeSpan.FromSeconds(1), () => Watch(stage));
            }
        }
    }
}
