using System.CommandLine;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.People;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>Plays a scenario against a gateway and prints the verdict.</summary>
internal sealed class RunCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly Argument<string> _scenario = new("scenario") { Description = "YAML or JSON file; those that ship lie in Scenarios/" };
    private readonly Option<int?> _calls = new("--calls") { Description = "How many of the crowd call, instead of what the scenario says" };
    private readonly Option<double?> _rate = new("--rate") { Description = "New calls a second, instead of what the scenario says" };
    private readonly Option<bool> _driven = new("--driven") { Description = "Time jumps to what is due next; the gateway runs with ContactCenter:Clock=Driven" };
    private readonly Option<string?> _report = new("--report") { Description = "Writes the verdict as JSON to this file" };
    private readonly Option<string?> _adminKey = new("--admin-key") { Description = "X-Api-Key for the scenario's setup; also from ADMIN_KEY" };

    /// <summary>The command, with the options that every command takes.</summary>
    public Command Build(SimulatorArguments arguments)
    {
        var command = new Command("run", "Plays a scenario against a gateway and judges what people heard");
        command.Arguments.Add(_scenario);
        arguments.AddTo(command);
        foreach (var option in (Option[])[_calls, _rate, _driven, _report, _adminKey])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, stop) => Run(arguments, result, stop));
        return command;
    }

    private async Task<int> Run(SimulatorArguments arguments, ParseResult result, CancellationToken stop)
    {
        try
        {
            var scenario = Changed(ScenarioReader.ReadFile(result.GetValue(_scenario)!), result);
            var options = arguments.Read(result) with { IsDriven = result.GetValue(_driven) };
            var verdict = await Play(scenario, options, result.GetValue(_adminKey) ?? Environment.GetEnvironmentVariable("ADMIN_KEY"), stop);
            Console.WriteLine($"scenario           {scenario.Name}, seed {options.Seed}, nuisances {options.Nuisances}");
            Console.WriteLine(VerdictReport.ToText(verdict));
            if (result.GetValue(_report) is { } file)
            {
                await File.WriteAllTextAsync(file, VerdictReport.ToJson(verdict), CancellationToken.None);
            }

            return verdict.IsGood ? ExitCodes.Good : ExitCodes.Violation;
        }
        catch (Exception e) when (e is ScenarioException or FormatException or IOException or UnauthorizedAccessException or GatewayClockException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.Usage;
        }
    }

    private Scenario Changed(Scenario scenario, ParseResult result) => scenario.Crowd is { } crowd
        ? scenario with { Crowd = crowd with { Calls = result.GetValue(_calls) ?? crowd.Calls, Rate = result.GetValue(_rate) ?? crowd.Rate } }
        : scenario;

    private static async Task<Verdict> Play(Scenario scenario, SimulatorOptions options, string? adminKey, CancellationToken stop)
    {
        await GatewaySetup.Do(options.Gateway, scenario.Setup, adminKey, stop);
        if (options.IsDriven)
        {
            options = options with { DrivenFrom = await Start(options.Gateway, stop) };
        }

        await using var simulator = SimulatorHost.Create(options, TimeProvider.System);
        var judge = new Judge();
        simulator.Journal.Subscribe(judge.See);
        var stage = new Stage(scenario, simulator.Loop, simulator.Platform, simulator.Journal, simulator.Application, options.Seed);
        await simulator.Start();
        using var progress = new Progress(Console.Error, !Console.IsErrorRedirected);
        var over = new TaskCompletionSource<Verdict>(TaskCreationOptions.RunContinuationsAsynchronously);
        simulator.Loop.Post(() =>
        {
            stage.Begin();
            Watch(simulator.Loop, stage, judge, progress, over, null);
        });
        await Task.WhenAny(over.Task, simulator.Loop.Completion, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop));
        if (simulator.Loop.Completion.IsFaulted)
        {
            await simulator.Loop.Completion;
        }

        return over.Task.IsCompletedSuccessfully ? await over.Task : await simulator.Loop.Ask(() => judge.Conclude(simulator.Loop.Now));
    }

    // A gateway that was driven before is ahead of the machine, and its time does not go back.
    private static async Task<DateTimeOffset> Start(Uri gateway, CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        var (theirs, ours) = (await new HttpGatewayClock(http, gateway).Read(stop), TimeProvider.System.GetUtcNow());
        return theirs > ours ? theirs : ours;
    }

    // Over when everybody has called and hung up, webhooks that are still on their way included; a leg that nobody ends is waited for a while.
    private static void Watch(ISimLoop loop, Stage stage, Judge judge, Progress progress, TaskCompletionSource<Verdict> over, DateTimeOffset? lastCall)
    {
        progress.Show(stage.Called, stage.Expected, judge.Live, judge.Violations);
        var calledAt = stage.Called == stage.Expected ? lastCall ?? loop.Now : (DateTimeOffset?)null;
        if (stage.IsOver || (calledAt is { } at && loop.Now - at > Longest))
        {
            // Judged there and then: driven time runs on while others wake up.
            loop.After(TimeSpan.FromSeconds(12), () => over.SetResult(judge.Conclude(loop.Now)));
            return;
        }

        loop.After(TimeSpan.FromSeconds(1), () => Watch(loop, stage, judge, progress, over, calledAt));
    }
}
