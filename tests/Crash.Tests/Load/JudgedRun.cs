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

    /// <summary>Longest time for which callers had to wait for the application.</summary>
    public TimeSpan IvrPause => Span("longestIvrPause");

    /// <summary>Longest time for which nobody was rung although somebody could be.</summary>
    public TimeSpan Standstill => Span("longestStandstill");

    /// <summary>Asserts that nobody was dropped, offered twice, lost or passed over, that everybody was served, and that all went on in time.</summary>
    /// <param name="callers">How many called.</param>
    /// <param name="excused">Rules that may be broken, for what the test itself does to the platform's requests.</param>
    public void IsGood(int callers, params string[] excused)
    {
        var broken = Report.GetProperty("byRule").EnumerateObject().Where(rule => rule.Value.GetInt32() > 0 && !excused.Contains(rule.Name)).Select(rule => rule.Name);
        Assert.True(!broken.Any(), $"{string.Join(", ", broken)}\n{Text}");
        Assert.Equal((callers, callers), People);
        Assert.True(IvrPause <= LongestPause, $"IVR pause {IvrPause}\n{Text}");
        Assert.True(Standstill <= LongestPause, $"standstill {Standstill}\n{Text}");
    }

    private TimeSpan Span(string name) => TimeSpan.Parse(Report.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
