using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ContactCenter.Simulator.Demo;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>Plays a scenario against a gateway and prints the verdict.</summary>
internal sealed class RunCommand
{
    private readonly Argument<string> _scenario = new("scenario") { Description = "YAML or JSON file; those that ship lie in Scenarios/" };
    private readonly Option<int?> _calls = new("--calls") { Description = "How many of the crowd call, instead of what the scenario says" };
    private readonly Option<double?> _rate = new("--rate") { Description = "New calls a second, instead of what the scenario says" };
    private readonly Option<bool> _driven = new("--driven") { Description = "Time jumps to what is due next; the gateway runs with ContactCenter:Clock=Driven" };
    private readonly Option<string?> _report = new("--report") { Description = "Writes the verdict as JSON to this file" };
    private readonly Option<string?> _journal = new("--journal") { Description = "Writes all that happens to this file, a line each" };
    private readonly Option<string?> _adminKey = new("--admin-key") { Description = "X-Api-Key for the scenario's setup; also from ADMIN_KEY" };
    private readonly Option<string?> _mobileKey = new("--mobile-key") { Description = "Key with which the floor's apps sign in; also from MOBILE_KEY" };
    private readonly Option<bool> _records = new("--check-records") { Description = "At the end, looks up every call at the gateway: what it acknowledged must be there, once" };
    private readonly Option<double> _slack = new("--order-slack") { Description = "Callers who came within so many seconds may change places (1)", DefaultValueFactory = _ => 1 };
    private readonly Option<TimeSpan[]> _kills = new("--kill-gateway-at")
    {
        Description = "Seconds after the start, separated by commas, at which the gateway of --demo is killed (SIGKILL) with a webhook in its hands and started again",
        CustomParser = ReadSeconds,
    };

    private readonly Option<double> _down = new("--gateway-down") { Description = "For how many seconds it is away each time", DefaultValueFactory = _ => 5 };

    /// <summary>The command, with the options that every command takes.</summary>
    public Command Build(SimulatorArguments arguments)
    {
        var command = new Command("run", "Plays a scenario against a gateway and judges what people heard");
        command.Arguments.Add(_scenario);
        arguments.AddTo(command);
        foreach (var option in (Option[])[_calls, _rate, _driven, _report, _journal, _adminKey, _mobileKey, _records, _slack, _kills, _down])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, stop) => Run(arguments, result, stop));
        return command;
    }

    private async Task<int> Run(SimulatorArguments arguments, ParseResult result, CancellationToken stop)
    {
        RunPlan? plan = null;
        try
        {
            var scenario = Changed(ScenarioReader.ReadFile(result.GetValue(_scenario)!), result);
            var options = arguments.Read(result) with { IsDriven = result.GetValue(_driven) };
            var outages = result.GetValue(_kills) ?? [];
            if (outages.Length > 0 && !arguments.IsDemo(result))
            {
                throw new FormatException("--kill-gateway-at kills the gateway that --demo starts; a gateway that somebody else started is left alone.");
            }

            using var journal = result.GetValue(_journal) is { } path ? new JournalFile(path) : null;
            using var progress = new Progress(Console.Error, !Console.IsErrorRedirected);
            plan = new RunPlan(scenario, options)
            {
                AdminKey = result.GetValue(_adminKey) ?? Environment.GetEnvironmentVariable("ADMIN_KEY"),
                MobileKey = result.GetValue(_mobileKey) ?? Environment.GetEnvironmentVariable("MOBILE_KEY"),
                OrderSlack = TimeSpan.FromSeconds(result.GetValue(_slack)),
                ChecksRecords = result.GetValue(_records),
                Outages = outages,
                Started = simulator => simulator.Journal.Subscribe(seen => journal?.Write(seen)),
                Down = TimeSpan.FromSeconds(result.GetValue(_down)),
                Progressed = run => progress.Show(run.Called, run.Expected, run.Live, run.Violations),
            };
            var verdict = await (arguments.IsDemo(result) ? plan.PlayWithOwnGateway(arguments.DemoData(result), stop) : plan.Play(stop));
            Console.WriteLine($"scenario           {scenario.Name}, seed {options.Seed}, nuisances {options.Nuisances}");
            Console.WriteLine(VerdictReport.ToText(verdict));
            if (result.GetValue(_report) is { } file)
            {
                await File.WriteAllTextAsync(file, VerdictReport.ToJson(verdict), CancellationToken.None);
            }

            if (plan.Killed < outages.Length)
            {
                // Nothing would tell a run without a kill from one that withstood it.
                var reason = outages.Count(moment => moment >= verdict.Simulated) >= outages.Length - plan.Killed ? "the run was over before the others; give earlier seconds or more calls"
                    : "a kill waits for the first webhook after its moment, and none came before the next moment or the end; give moments further apart, and not in the last minute";
                await Console.Error.WriteLineAsync($"The gateway was killed {plan.Killed} of {outages.Length} times in {verdict.Simulated.TotalSeconds:0} s: {reason}.");
                return verdict.IsGood ? ExitCodes.Usage : ExitCodes.Violation;
            }

            return verdict.IsGood ? ExitCodes.Good : ExitCodes.Violation;
        }
        catch (Exception e) when (e is ScenarioException or FormatException or IOException or UnauthorizedAccessException or GatewayClockException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return await BrokenOff(plan);
        }
        catch (DemoException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return await BrokenOff(plan);
        }
    }

    // What was seen before counts, though nobody can judge the rest.
    private static async Task<int> BrokenOff(RunPlan? plan)
    {
        if (plan?.FoundSoFar is not { } found)
        {
            return ExitCodes.Usage;
        }

        await Console.Error.WriteLineAsync($"Before the run broke off:\n{found}");
        return ExitCodes.Violation;
    }

    private Scenario Changed(Scenario scenario, ParseResult result) => scenario.Crowd is { } crowd
        ? scenario with { Crowd = crowd with { Calls = result.GetValue(_calls) ?? crowd.Calls, Rate = result.GetValue(_rate) ?? crowd.Rate } }
        : scenario;

    private static TimeSpan[] ReadSeconds(ArgumentResult argument)
    {
        var moments = new List<TimeSpan>();
        foreach (var text in argument.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e7)
            {
                moments.Add(TimeSpan.FromSeconds(seconds));
            }
            else
            {
                argument.AddError($"'{text}' is no number of seconds; write such as 600 or 600,1800.");
            }
        }

        return [.. moments];
    }
}
