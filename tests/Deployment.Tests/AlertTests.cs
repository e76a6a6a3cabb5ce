using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace ContactCenter.Deployment.Tests;

/// <summary>Alerts ask for metrics that there are, and say what to do.</summary>
public sealed partial class AlertTests
{
    private static readonly string Code = string.Join('\n', new[] { "Gateway", "Grains", "VonageApi" }
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    private static readonly List<Dictionary<object, object>> Alerts = [.. ((List<object>)new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
        .Deserialize<Dictionary<string, object>>(Repository.Text("deploy", "alerts", "contact-center.rules.yaml"))["groups"])
        .Cast<Dictionary<object, object>>().SelectMany(group => (List<object>)group["rules"]).Cast<Dictionary<object, object>>()];

    [Fact]
    public void Every_metric_that_is_asked_for_is_measured()
    {
        var measured = Instrument().Matches(Code).Select(match => Exported(match.Groups["name"].Value, match.Groups["unit"].Value, match.Groups["kind"].Value)).ToHashSet();
        var asked = Alerts.SelectMany(alert => Metric().Matches((string)alert["expr"]).Select(match => Suffix().Replace(match.Value, ""))).ToHashSet();

        Assert.NotEmpty(asked);
        Assert.All(asked, metric => Assert.Contains(metric, measured));
    }

    [Fact]
    public void Every_outcome_that_is_asked_for_is_one_that_webhooks_have() => Assert.All(
        Alerts.SelectMany(alert => Outcome().Matches((string)alert["expr"])).SelectMany(match => match.Groups[1].Value.Split('|')),
        outcome => Assert.Contains($"\"{outcome}\"", Code, StringComparison.Ordinal));

    [Fact]
    public void Every_alert_has_a_runbook_and_every_runbook_an_alert()
    {
        var runbooks = Heading().Matches(Repository.Text("docs", "operations", "runbooks.md")).Select(match => match.Groups[1].Value);

        Assert.Equal(runbooks, Alerts.Select(alert => (string)alert["alert"]));
        Assert.All(Alerts, alert => Assert.Equal(
            $"docs/operations/runbooks.md#{((string)alert["alert"]).ToLowerInvariant()}", ((Dictionary<object, object>)alert["annotations"])["runbook"]));
    }

    // As the exporter of Prometheus names it.
    private static string Exported(string name, string unit, string kind) =>
        name.Replace('.', '_') + (unit == "s" ? "_seconds" : "") + (kind == "Counter" ? "_total" : "");

    [GeneratedRegex("""Create(?<kind>Counter|Histogram|ObservableGauge)(<\w+>)?\(\s*"(?<name>contactcenter\.[a-z_.]+)",(.*?)"(?<unit>s|\{\w+\})",""", RegexOptions.Singleline)]
    private static partial Regex Instrument();

    [GeneratedRegex("contactcenter_[a-z_]+")]
    private static partial Regex Metric();

    [GeneratedRegex("(?<=_seconds)_(bucket|count|sum)$")]
    private static partial Regex Suffix();

    [GeneratedRegex("outcome=~?\"([a-z|-]+)\"")]
    private static partial Regex Outcome();

    [GeneratedRegex("^## (\\w+)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
