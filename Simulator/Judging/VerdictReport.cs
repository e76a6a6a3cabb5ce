using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Simulator.Judging;

/// <summary>The verdict for people and for machines.</summary>
public static class VerdictReport
{
    private const int MostLines = 20;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>As JSON.</summary>
    public static string ToJson(Verdict verdict) => JsonSerializer.Serialize(verdict, Options);

    /// <summary>As text, for a terminal.</summary>
    public static string ToText(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var text = new StringBuilder();
        Line(text, $"callers            {verdict.Callers:N0}, of whom {verdict.Connected:N0} talked with somebody");
        Line(text, $"legs               {verdict.Legs:N0}");
        Line(text, $"webhooks answered  {verdict.Webhooks:N0}; requests to the platform {verdict.Requests:N0}");
        Line(text, $"simulated time     {verdict.Simulated.TotalSeconds:N0} s");
        Line(text, $"longest IVR pause  {Longest(verdict.IvrPauses):N1} s; longest standstill of a line {Longest(verdict.Standstills):N1} s");
        if (verdict.Latencies.Count > 0)
        {
            Line(text, $"{"answers, ms",-18} {"count",9} {"p50",8} {"p95",8} {"p99",8} {"max",8}");
            foreach (var latency in verdict.Latencies)
            {
                Line(text, $"  {latency.Kind,-16} {latency.Count,9:N0} {latency.P50,8:N1} {latency.P95,8:N1} {latency.P99,8:N1} {latency.Max,8:N1}");
            }
        }

        foreach (var (rule, count) in verdict.ByRule)
        {
            Line(text, $"{rule,-18} {count:N0}");
        }

        if (verdict.BeyondHelp > 0)
        {
            Line(text, $"not counted: {verdict.BeyondHelp:N0} webhooks of which the simulator lost every attempt");
        }

        foreach (var violation in verdict.Violations.Take(MostLines))
        {
            Line(text, $"  {violation.At:HH:mm:ss.fff} {violation.Rule}: {violation.Text}{(violation.LegId is null ? "" : $" (leg {violation.LegId})")}");
        }

        if (verdict.Violations.Count > MostLines)
        {
            text.AppendLine("  … (more in the report)");
        }

        text.Append(verdict.IsGood ? "verdict: good, no violation" : "verdict: VIOLATIONS");
        return text.ToString();
    }

    private static double Longest(IReadOnlyList<Pause> pauses) => pauses.Count == 0 ? 0 : pauses[0].Lasted.TotalSeconds;

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
