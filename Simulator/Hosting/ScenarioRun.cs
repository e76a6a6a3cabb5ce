using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People;
using ContactCenter.Simulator.People.Floor;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Hosting;

/// <summary>Plays a scenario on a simulator that runs, and judges it.</summary>
/// <param name="scenario">Who plays. What it asks of the gateway at first was done (<see cref="ScenarioSetup"/>).</param>
/// <param name="simulator">The platform.</param>
/// <param name="access">The gateway's own API; null where the scenario has no floor.</param>
public sealed class ScenarioRun(Scenario scenario, SimulatorHost simulator, FloorAccess? access = null)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(12);

    // What was lost of the last calls is found out within 30 s.
    private static readonly TimeSpan SettleOfFloor = TimeSpan.FromSeconds(45);
    private readonly HashSet<string> _callers = new(StringComparer.Ordinal);
    private Judge? _judge;
    private Stage? _stage;

    private Judge TheJudge => _judge ??= new(scenario.ServiceLines(), ChecksRecords, OrderSlack);

    /// <summary>Callers who called so far.</summary>
    public int Called => _stage?.Called ?? 0;

    /// <summary>Callers in all.</summary>
    public int Expected => _stage?.Expected ?? 0;

    /// <summary>Legs that are not over.</summary>
    public int Live => TheJudge.Live;

    /// <summary>Violations so far.</summary>
    public long Violations => TheJudge.Violations;

    /// <summary>Violations so far in words, with when each was seen; null: there is none.</summary>
    public string? FoundSoFar => TheJudge.Found;

    /// <summary>Called on the loop every simulated second.</summary>
    public Action<ScenarioRun>? Progressed { get; set; }

    /// <summary>Whether, at the end, what the gateway's API tells of every call is held against what was acknowledged; only with access to it.</summary>
    public bool ChecksRecords { get; init; }

    /// <summary>Callers whose waits differ by less may change places; at least a second.</summary>
    public TimeSpan OrderSlack { get; init; }

    /// <summary>Plays it to its end, or until <paramref name="stop"/>; the verdict is that over what was seen until then.</summary>
    public async Task<Verdict> Play(CancellationToken stop)
    {
        var over = new TaskCompletionSource<Verdict>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var api = access is null ? null : new GatewayApi(simulator.Loop, access);
        await simulator.Loop.Ask(() =>
        {
            simulator.Journal.Subscribe(TheJudge.See);
            if (ChecksRecords)
            {
                simulator.Journal.Subscribe(seen => _ = seen is LegStarted { Direction: LegDirection.Inbound } started && _callers.Add(started.LegId));
            }

            foreach (var number in scenario.Lines.SelectMany(line => line.Numbers))
            {
                Rent(number);
            }

            _stage = new Stage(scenario, simulator.Loop, simulator.Platform, simulator.Journal, simulator.Application, simulator.Options.Seed, api);
            _stage.Begin();
            Watch(over, null, api);
            return true;
        });
        await Task.WhenAny(over.Task, simulator.Loop.Completion, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop));
        if (simulator.Loop.Completion.IsFaulted)
        {
            await simulator.Loop.Completion;
        }

        return over.Task.IsCompletedSuccessfully ? await over.Task : await simulator.Loop.Ask(() => TheJudge.Conclude(simulator.Loop.Now));
    }

    private void Rent(string msisdn)
    {
        var numbers = simulator.Account.Numbers;
        if (!numbers.TryGetValue(msisdn, out var known) || !known.IsOwned || known.ApplicationId is null)
        {
            numbers[msisdn] = new SimNumber { Msisdn = msisdn, Country = "GB", Features = ["VOICE"], IsOwned = true, ApplicationId = simulator.Application.Id };
        }
    }

    // Over when everybody has called and hung up, webhooks that are still on their way included; a leg that nobody ends is waited for a while.
    private void Watch(TaskCompletionSource<Verdict> over, DateTimeOffset? lastCall, GatewayApi? api)
    {
        var (loop, stage) = (simulator.Loop, _stage!);
        Progressed?.Invoke(this);
        var calledAt = stage.Called >= stage.Expected ? lastCall ?? loop.Now : (DateTimeOffset?)null;
        if (stage.IsOver || (calledAt is { } at && loop.Now - at > Longest))
        {
            // Judged there and then: driven time runs on while others wake up.
            loop.After(scenario.Floor.Count > 0 ? SettleOfFloor : Settle, () => stage.Close(() => ReadRecords(api, () => over.TrySetResult(TheJudge.Conclude(loop.Now)))));
            return;
        }

        loop.After(TimeSpan.FromSeconds(1), () => Watch(over, calledAt, api));
    }

    private void ReadRecords(GatewayApi? api, Action done)
    {
        if (ChecksRecords && api is not null)
        {
            new RecordReader(api, simulator.Loop, simulator.Journal).Read(_callers, done);
        }
        else
        {
            done();
        }
    }
}
