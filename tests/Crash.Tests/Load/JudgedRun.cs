using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Crash.Tests.Load;

/// <summary>What the simulator's judge said of a run.</summary>
/// <param name="Report">Its report.</param>
/// <param name="Text">What it printed.</param>
internal sealed record JudgedRun(JsonElement Report, string Text)
{
    /// <summary>The most that callers may have to wait for the application when something dies, and a line may stand still (design: floors).</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Callers in all, and those who talked with an agent.</summary>
    public (int Callers, int Connected) People => (Report.GetProperty("callers").GetInt32(), Report.GetProperty("connected").GetInt32());

    /// <summary>Asserts that nobody was dropped, offered twice, lost or passed over, that everybody was served, and that all went on in time.</summary>
    /// <param name="callers">How many called.</param>
    /// <param name="outages">Times in which no webhook can be answered and nobody be rung.</param>
    public void IsGood(int callers, params Outage[] outages)
    {
        var broken = Report.GetProperty("byRule").EnumerateObject().Sum(rule => rule.Value.GetInt32());
        var violations = Report.GetProperty("violations").EnumerateArray()
            .ToLookup(violation => violation.GetProperty("rule").GetString() == "webhook-failed" && outages.Any(outage => outage.Explains(violation.GetProperty("at").GetDateTimeOffset())));
        Assert.True(broken == violations[true].Count(), $"Not of an outage:\n{string.Join('\n', violations[false])}\n{Text}");
        Assert.Equal((callers, callers), (Report.GetProperty("callers").GetInt32(), Report.GetProperty("connected").GetInt32()));
        Went("IVR pause", Report.GetProperty("ivrPauses"), outages);
        Went("standstill", Report.GetProperty("standstills"), outages);
    }

    private void Went(string what, JsonElement pauses, Outage[] outages)
    {
        foreach (var pause in pauses.EnumerateArray())
        {
            var (since, lasted) = (pause.GetProperty("since").GetDateTimeOffset(), TimeSpan.Parse(pause.GetProperty("lasted").GetString()!, CultureInfo.InvariantCulture));
            var most = LongestPause + outages.Where(outage => outage.Explains(since)).Aggregate(TimeSpan.Zero, (sum, outage) => sum + outage.Lasts);
            Assert.True(lasted <= most, $"{what} from {since:HH:mm:ss.fff} for {lasted.TotalSeconds:0.0} s\n{Text}");
        }
    }
}
