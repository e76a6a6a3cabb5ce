using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People;
using ContactCenter.Simulator.People.Scenarios;

namespace ContactCenter.Simulator.Tests.Judging.BrokenGateways;

/// <summary>Plays a scenario with the whole simulator, over HTTP and in driven time, against a small gateway.</summary>
internal static class Play
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The verdict, and what was seen.</summary>
    public static async Task<(Verdict Verdict, IReadOnlyList<Observation> Seen)> Against(RightGateway gateway, string scenario, int seed = 1)
    {
        await using var _ = gateway;
        await gateway.Start();
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
        };
        await using var simulator = SimulatorHost.Create(options, TimeProvider.System);
        var judge = new Judge();
        var seen = new List<Observation>();
        simulator.Journal.Subscribe(judge.See);
        simulator.Journal.Subscribe(seen.Add);
        var stage = new Stage(ScenarioReader.Read(scenario, "test.yaml"), simulator.Loop, simulator.Platform, simulator.Journal, simulator.Application, seed);
        await simulator.Start();
        gateway.Use(simulator.Url, options.ApplicationId, Start);
        var verdict = new TaskCompletionSource<Verdict>(TaskCreationOptions.RunContinuationsAsynchronously);
        simulator.Loop.Post(() =>
        {
            stage.Begin();
            Watch();
        });
        if (await Task.WhenAny(verdict.Task, simulator.Loop.Completion) != verdict.Task)
        {
            await simulator.Loop.Completion;
            Assert.Fail("The simulator stopped.");
        }

        return (await verdict.Task, seen);

        void Watch() => simulator.Loop.After(TimeSpan.FromSeconds(1), () =>
        {
            if (stage.IsOver)
            {
                verdict.SetResult(judge.Conclude(simulator.Loop.Now));
            }
            else if (simulator.Loop.Now - Start > Longest)
            {
                verdict.SetException(new TimeoutException($"Not over after {Longest}."));
            }
            else
            {
                Watch();
            }
        });
    }
}
