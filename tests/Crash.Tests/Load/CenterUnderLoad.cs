using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests.Load;

/// <summary>
/// A cluster at which callers call and agents work. They and the platform are the simulator's, in a process of its own and in real time; its judge says
/// what became of everybody.
/// </summary>
internal sealed partial class CenterUnderLoad : IAsyncDisposable
{
    // Whom a queue hears of late, because it or the call died meanwhile, may be served after somebody who came within that time.
    private static readonly TimeSpan FoundOut = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private const int Silos = 3;
    private const int Gateways = 2;
    private const int MostLegsShown = 4;
    private const int LongestLine = 600;
    private readonly TempFolder _folder = new();
    private readonly ChildProcess _simulator;
    private readonly int _callers;

    private CenterUnderLoad(Cluster cluster, string platform, int callers, double rate, int wrapUpSeconds, IEnumerable<string> options)
    {
        (Cluster, _callers) = (cluster, callers);
        var scenario = _folder["scenario.yaml"];
        File.WriteAllText(scenario, File.ReadAllText(Programs.BusyDay).Replace("\"wrapUpSeconds\": 0", $"\"wrapUpSeconds\": {Text(wrapUpSeconds)}", StringComparison.Ordinal));
        _simulator = ChildProcess.Start("simulator", Programs.Dotnet,
        [
            Programs.Simulator, "run", scenario, "--calls", Text(callers), "--rate", Text(rate), "--gateway", cluster.Gateway.Http.BaseAddress!.AbsoluteUri, "--url", platform, "--no-limits",
            "--admin-key", Cluster.AdminKey, "--mobile-key", Cluster.MobileKey, "--report", _folder["report.json"], "--journal", JournalPath, "--check-records", "--order-slack", Text(FoundOut.TotalSeconds), .. options,
        ]);
    }

    /// <summary>The cluster.</summary>
    public Cluster Cluster { get; }

    /// <summary>Where the simulator writes all that happens.</summary>
    public string JournalPath => _folder["journal.txt"];

    /// <summary>Starts a cluster that has no caller yet.</summary>
    /// <param name="callers">How many call.</param>
    /// <param name="rate">How many call in a second; six agents serve 0.7.</param>
    /// <param name="wrapUpSeconds">How long agents are in wrap-up.</param>
    /// <param name="clocks">By how much the clock of each silo is ahead; null: all are right.</param>
    /// <param name="options">Further options of the simulator's run.</param>
    /// <param name="release">What silos and gateways are at first; null: what was built with these tests.</param>
    public static async Task<CenterUnderLoad> Start(
        int callers, double rate = 0.8, int wrapUpSeconds = 0, IReadOnlyList<TimeSpan>? clocks = null, ReleasedPrograms? release = null, params string[] options)
    {
        var platform = $"http://127.0.0.1:{Text(Ports.Free())}";
        var cluster = await Cluster.Start(Silos, new Dictionary<string, string>
        {
            ["Vonage__ApiBaseUrl"] = platform,
            ["Vonage__RestBaseUrl"] = platform,
            ["Vonage__SignatureSecret"] = "simulated-signature-secret-of-32-chars",
            ["Vonage__Webhooks__AllowUnsigned"] = "false",
            ["Vonage__Budget__LegsPerSecond"] = "100",
            ["Vonage__Budget__RequestsPerSecond"] = "100",
            ["Logging__Console__FormatterName"] = "simple",
            ["Logging__Console__FormatterOptions__TimestampFormat"] = "HH:mm:ss.fff ",
            ["Logging__Console__FormatterOptions__UseUtcTimestamp"] = "true",
        }, Gateways, clocks: clocks, release: release);
        return new(cluster, platform, callers, rate, wrapUpSeconds, options);
    }

    /// <summary>Waits until callers wait in the queue while agents are rung and others talk.</summary>
    public async Task UntilBusy()
    {
        while (!(await Items("/api/v1/queues") is { } queues && queues.Any(queue => queue.GetProperty("waiting").GetInt32() > 1)
            && await Items("/api/v1/agents") is { } agents && Has(agents, "onCall") && Has(agents, "reserved")))
        {
            Assert.False(_simulator.HasExited, $"nobody calls any more\n{_simulator.Output}");
            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

    /// <summary>How every agent stands, by name; null: nobody answered.</summary>
    public async Task<Dictionary<string, string>?> Agents() =>
        (await Items("/api/v1/agents"))?.ToDictionary(agent => agent.GetProperty("name").GetString()!, agent => agent.GetProperty("status").GetString()!, StringComparer.Ordinal);

    /// <summary>Waits until everybody has called and hung up, and asserts that the judge is content (<see cref="JudgedRun.IsGood"/>).</summary>
    /// <param name="outages">Times in which no webhook can be answered and nobody be rung.</param>
    public async Task EndsWell(params Outage[] outages)
    {
        (await Ended()).IsGood(_callers, outages);
        Cluster.Hide();
    }

    /// <summary>
    /// Writes down what is known of the run, to find out why: journal and report of the simulator, what every process printed, and the timeline of each call with
    /// which something went wrong.
    /// </summary>
    /// <param name="folder">Made where it is not there.</param>
    public async Task Keep(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (index, (name, output)) in Cluster.Outputs.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{index:00} {name}.log"), output);
        }

        File.Copy(JournalPath, Path.Combine(folder, "journal.txt"), overwrite: true);
        if (!File.Exists(_folder["report.json"]))
        {
            return;
        }

        var report = await File.ReadAllTextAsync(_folder["report.json"]);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.json"), report);
        using var read = JsonDocument.Parse(report);
        foreach (var leg in LegsOf(Violations(read.RootElement).Where(violation => !IsOfAnOutage(violation))))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"call {leg}.json"), (await Asked($"/api/v1/calls/{leg}"))?.GetRawText() ?? "");
        }
    }

    /// <summary>Breaks the run off: what the judge has seen until then. Who still waits or talks counts as stuck.</summary>
    public async Task<string> BrokenOff()
    {
        await _simulator.Stop();
        await _simulator.Ended(Limit);
        return _simulator.Output;
    }

    private async Task<JudgedRun> Ended()
    {
        var exitCode = await _simulator.Ended(Limit);
        Assert.True(exitCode is 0 or 1, _simulator.Output);
        Output.Line(_simulator.Output);
        _simulator.IsShown = false;
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(_folder["report.json"]));
        return new(report.RootElement.Clone(), $"{_simulator.Output}\n{string.Join('\n', About(report.RootElement))}");
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        await Cluster.DisposeAsync();
        _folder.Dispose();
    }

    // What happened to those with whom something went wrong.
    private IEnumerable<string> About(JsonElement report)
    {
        // What no outage explains says more than the webhooks of one.
        var legs = LegsOf(Violations(report).OrderBy(IsOfAnOutage)).Take(MostLegsShown).ToList();
        return legs.Count == 0 ? [] : File.ReadLines(JournalPath).Where(line => legs.Exists(leg => line.Contains(leg, StringComparison.Ordinal))).Select(line => line[..Math.Min(line.Length, LongestLine)]);
    }

    private static JsonElement.ArrayEnumerator Violations(JsonElement report) => report.GetProperty("violations").EnumerateArray();

    private static bool IsOfAnOutage(JsonElement violation) => violation.GetProperty("rule").GetString() == "webhook-failed";

    private static IEnumerable<string> LegsOf(IEnumerable<JsonElement> violations) => violations.SelectMany(violation => LegId().Matches(violation.GetRawText())).Select(leg => leg.Value).Distinct();

    private async Task<List<JsonElement>?> Items(string path) => await Asked(path) is { } answer ? [.. answer.GetProperty("items").EnumerateArray()] : null;

    private async Task<JsonElement?> Asked(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Api-Key", Cluster.AdminKey } } };
        try
        {
            using var answer = await Cluster.Gateway.Http.SendAsync(request);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>() : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    // A phone's, and an app's.
    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex LegId();

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static bool Has(List<JsonElement> agents, string status) =>
        agents.Exists(agent => string.Equals(agent.GetProperty("status").GetString(), status, StringComparison.OrdinalIgnoreCase));
}
