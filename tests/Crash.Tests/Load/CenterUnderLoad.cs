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
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private const int MostLegsShown = 4;
    private const int LongestLine = 600;
    private readonly TempFolder _folder = new();
    private readonly ChildProcess _simulator;

    private CenterUnderLoad(Cluster cluster, string platform, string scenario, IEnumerable<string> options)
    {
        Cluster = cluster;
        File.WriteAllText(_folder["scenario.yaml"], scenario);
        _simulator = ChildProcess.Start("simulator", Programs.Dotnet,
        [
            Programs.Simulator, "run", _folder["scenario.yaml"], "--gateway", cluster.Gateway.Http.BaseAddress!.AbsoluteUri, "--url", platform, "--no-limits",
            "--admin-key", Cluster.AdminKey, "--mobile-key", Cluster.MobileKey, "--report", _folder["report.json"], "--journal", JournalPath, "--check-records", .. options,
        ]);
    }

    /// <summary>The cluster.</summary>
    public Cluster Cluster { get; }

    /// <summary>Where the simulator writes all that happens.</summary>
    public string JournalPath => _folder["journal.txt"];

    /// <summary>Starts a cluster that has no caller yet.</summary>
    /// <param name="scenario">Who calls and who works, as the simulator reads it.</param>
    /// <param name="silos">How many.</param>
    /// <param name="gateways">How many.</param>
    /// <param name="options">Further options of the simulator's run.</param>
    public static async Task<CenterUnderLoad> Start(string scenario, int silos, int gateways, params string[] options)
    {
        var platform = $"http://127.0.0.1:{Ports.Free().ToString(CultureInfo.InvariantCulture)}";
        var cluster = await Cluster.Start(silos, new Dictionary<string, string>
        {
            ["Vonage__ApiBaseUrl"] = platform,
            ["Vonage__RestBaseUrl"] = platform,
            ["Vonage__SignatureSecret"] = "simulated-signature-secret-of-32-chars",
            ["Vonage__Webhooks__AllowUnsigned"] = "false",
            ["Vonage__Budget__LegsPerSecond"] = "100",
            ["Vonage__Budget__RequestsPerSecond"] = "100",
        }, gateways);
        return new(cluster, platform, scenario, options);
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

    /// <summary>Waits until everybody has called and hung up, and asserts that the judge is content (<see cref="JudgedRun.IsGood"/>).</summary>
    /// <param name="callers">How many called.</param>
    /// <param name="excused">Rules that may be broken.</param>
    public async Task EndsWell(int callers, params string[] excused)
    {
        (await Ended()).IsGood(callers, excused);
        Cluster.Hide();
    }

    private async Task<JudgedRun> Ended()
    {
        var exitCode = await _simulator.Ended(Limit);
        Assert.True(exitCode is 0 or 1, _simulator.Output);
        TestContext.Current.TestOutputHelper?.WriteLine(_simulator.Output);
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
        var legs = report.GetProperty("violations").EnumerateArray().SelectMany(violation => LegId().Matches(violation.GetRawText())).Select(leg => leg.Value).Distinct().Take(MostLegsShown).ToList();
        return legs.Count == 0 ? [] : File.ReadLines(JournalPath).Where(line => legs.Exists(leg => line.Contains(leg, StringComparison.Ordinal))).Select(line => line[..Math.Min(line.Length, LongestLine)]);
    }

    private async Task<List<JsonElement>?> Items(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Api-Key", Cluster.AdminKey } } };
        try
        {
            using var answer = await Cluster.Gateway.Http.SendAsync(request);
            return answer.IsSuccessStatusCode ? [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray()] : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    // A phone's, and an app's.
    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex LegId();

    private static bool Has(List<JsonElement> agents, string status) =>
        agents.Exists(agent => string.Equals(agent.GetProperty("status").GetString(), status, StringComparison.OrdinalIgnoreCase));
}
