using ContactCenter.Simulator.Demo;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.People.Floor;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Hosting;

/// <summary>A whole run: a gateway, which may be one of its own and may be killed, a simulator, a scenario.</summary>
/// <param name="scenario">Who plays.</param>
/// <param name="options">The simulator; <see cref="SimulatorOptions.Gateway"/> is where the gateway is, or is to be.</param>
internal sealed class RunPlan(Scenario scenario, SimulatorOptions options)
{
    private GatewayOutage? _outage;
    private ScenarioRun? _run;

    /// <summary>Key of machine clients; null for none.</summary>
    public string? AdminKey { get; init; }

    /// <summary>Key with which apps sign in; null for none.</summary>
    public string? MobileKey { get; init; }

    /// <summary>When the own gateway is killed, after the start.</summary>
    public IReadOnlyList<TimeSpan> Outages { get; init; } = [];

    /// <summary>How often it was killed. Less than <see cref="Outages"/> asks for where the run was over before: a kill waits for the first webhook after its moment.</summary>
    public int Killed => _outage?.Count ?? 0;

    /// <summary>How often and against what rule the application was found wanting so far, also where <see cref="Play(CancellationToken)"/> broke off; null: nothing was seen.</summary>
    public string? FoundSoFar => _run?.FoundSoFar;

    /// <summary>For how long it is away each time, simulated.</summary>
    public TimeSpan Down { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>As <see cref="ScenarioRun.ChecksRecords"/>.</summary>
    public bool ChecksRecords { get; init; }

    /// <summary>As <see cref="ScenarioRun.OrderSlack"/>.</summary>
    public TimeSpan OrderSlack { get; init; }

    /// <summary>Further settings of the own gateway.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Called on the loop every simulated second.</summary>
    public Action<ScenarioRun>? Progressed { get; init; }

    /// <summary>Gets the simulator before anything happens on it, to look on.</summary>
    public Action<SimulatorHost>? Started { get; init; }

    /// <summary>Plays against a gateway that runs.</summary>
    public Task<Verdict> Play(CancellationToken stop) => Play(AdminKey, MobileKey, null, stop);

    /// <summary>Starts the gateway of this repository, plays, and ends it.</summary>
    /// <param name="data">Where it keeps its state; null for a folder that is removed afterwards.</param>
    /// <param name="stop">Ends the run; the verdict is that so far.</param>
    /// <exception cref="DemoException">It cannot be built or started.</exception>
    public async Task<Verdict> PlayWithOwnGateway(string? data, CancellationToken stop)
    {
        await RunningDemo.EnsureFree(options.Gateway, TimeProvider.System, stop);
        var dll = await GatewayProgram.Built(stop);
        var folder = data is null ? Directory.CreateTempSubdirectory("contact-center-run-").FullName : Path.GetFullPath(data);
        try
        {
            await using var gateway = new OwnedGateway(dll, options, SettingsFor(folder), TimeProvider.System);
            await gateway.Start(stop);
            return await Play(RunningDemo.AdminKey, RunningDemo.MobileKey, gateway, stop);
        }
        finally
        {
            if (data is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private async Task<Verdict> Play(string? adminKey, string? mobileKey, OwnedGateway? gateway, CancellationToken stop)
    {
        await ScenarioSetup.Do(options.Gateway, scenario, adminKey, stop);
        var started = options.IsDriven ? options with { DrivenFrom = await Start(stop) } : options;
        OutageClock? clock = null;
        await using var simulator = SimulatorHost.Create(started, TimeProvider.System, theirs => clock = new OutageClock(theirs));
        Started?.Invoke(simulator);
        await simulator.Start();
        if (gateway is not null && Outages.Count > 0)
        {
            await simulator.Loop.Ask(() =>
            {
                _outage = new GatewayOutage(simulator, gateway, clock, TimeProvider.System);
                _outage.Plan(Outages, Down);
                return true;
            });
        }

        var access = mobileKey is null || adminKey is null ? null : new FloorAccess(options.Gateway, mobileKey, adminKey);
        _run = new ScenarioRun(scenario, simulator, access) { Progressed = Progressed, ChecksRecords = ChecksRecords, OrderSlack = OrderSlack };
        return await _run.Play(stop);
    }

    private Dictionary<string, string> SettingsFor(string folder)
    {
        var settings = RunningDemo.Settings(options, new Uri(options.Url), folder);
        if (options.IsDriven)
        {
            settings["ContactCenter:Clock"] = "Driven";
        }

        if (options.LegsPerSecond == 0)
        {
            settings["Vonage:Budget:LegsPerSecond"] = "1000";
            settings["Vonage:Budget:RequestsPerSecond"] = "1000";
        }

        foreach (var (key, value) in Settings)
        {
            settings[key] = value;
        }

        return settings;
    }

    // A gateway that was driven before is ahead of the machine, and its time does not go back.
    private async Task<DateTimeOffset> Start(CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        var (theirs, ours) = (await new HttpGatewayClock(http, options.Gateway).Read(stop), TimeProvider.System.GetUtcNow());
        return theirs > ours ? theirs : ours;
    }
}
