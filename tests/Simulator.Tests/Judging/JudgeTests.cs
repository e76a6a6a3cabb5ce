using System.Text.Json;
using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

public sealed class JudgeTests
{
    [Fact]
    public void Figures_count_callers_and_those_who_talked()
    {
        var verdict = new Tape().Caller("a").Answers("a").Connect("j", "Jane", "a").At(1).Answers("j").Hears("a", HearingKind.Party, "j").Hears("j", HearingKind.Party, "a")
            .At(5).Ends("a").Ends("j", "peer-left").Caller("b").At(6).Ends("b").Conclude();
        Assert.Equal((2, 1, 3), (verdict.Callers, verdict.Connected, verdict.Legs));
        Assert.Equal(TimeSpan.FromSeconds(6), verdict.Simulated);
        Assert.True(verdict.IsGood);
    }

    [Fact]
    public void Percentiles_are_by_kind_and_leave_out_what_the_simulator_slowed_down()
    {
        var tape = new Tape().Caller("a");
        for (var ms = 1; ms <= 100; ms++)
        {
            tape.Answered("a", WebhookKind.Answer, 200, ms: ms);
        }

        var latencies = tape.Answered("a", WebhookKind.Answer, 200, nuisance: "slow", ms: 4000).Answered("a", WebhookKind.Event, 200, ms: 7).Conclude().Latencies;
        Assert.Equal(["Answer", "Event"], latencies.Select(latency => latency.Kind));
        Assert.Equal(100, latencies[0].Count);
        Assert.Equal(50, latencies[0].P50, 0.5);
        Assert.Equal(95, latencies[0].P95, 0.5);
        Assert.Equal(99, latencies[0].P99, 0.5);
        Assert.Equal(100, latencies[0].Max, 0.5);
    }

    [Fact]
    public void Judge_forgets_calls_that_are_over_and_goes_on_counting()
    {
        var tape = new Tape();
        var judge = new Judge();
        for (var i = 0; i < 10_000; i++)
        {
            var (leg, agent) = ($"c{i}", $"a{i}");
            foreach (var seen in Call(tape.Now.AddSeconds(i), leg, agent))
            {
                judge.See(seen);
            }
        }

        Assert.Equal(10_000, judge.Callers);
        Assert.Equal(0, judge.Live);
        Assert.InRange(judge.Remembered, 1, 6_000);
        Assert.True(judge.Conclude(tape.Now.AddSeconds(20_000)).IsGood);
    }

    [Fact]
    public void Report_is_json_with_every_rule_and_text_with_the_verdict()
    {
        var verdict = new Tape().Caller("a").Answers("a").Hears("a", HearingKind.Silence).At(8).Ends("a").Conclude();
        using var report = JsonDocument.Parse(VerdictReport.ToJson(verdict));
        Assert.False(report.RootElement.GetProperty("isGood").GetBoolean());
        Assert.Equal(1, report.RootElement.GetProperty("byRule").GetProperty("silence").GetInt32());
        Assert.Equal(0, report.RootElement.GetProperty("byRule").GetProperty("dropped").GetInt32());
        Assert.Equal("a", report.RootElement.GetProperty("violations")[0].GetProperty("legId").GetString());
        var text = VerdictReport.ToText(verdict);
        Assert.Contains("silence: the caller heard nothing for 8.0 s (leg a)", text, StringComparison.Ordinal);
        Assert.EndsWith("verdict: VIOLATIONS", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_shows_no_more_than_a_hundred_violations_and_counts_all()
    {
        var tape = new Tape().Caller("a");
        for (var i = 0; i < 150; i++)
        {
            tape.Answered("a", WebhookKind.Event, 500);
        }

        var verdict = tape.Conclude();
        Assert.Equal((150, 100), (verdict.ByRule["webhook-failed"], verdict.Violations.Count));
    }

    private static IEnumerable<Observation> Call(DateTimeOffset at, string leg, string agent) =>
    [
        new LegStarted(at, leg, $"CON-{leg}", Legs.LegDirection.Inbound, Legs.LegChannel.Phone, "447700900001", "442079460000", null, null),
        new LegChanged(at, leg, Legs.LegStatus.Answered),
        new HearingChanged(at, leg, HearingKind.Talk, "Hello"),
        new LegMoved(at, leg, $"CON-{leg}", $"CON-room-{leg}", $"room-{leg}"),
        new LegStarted(at, agent, $"CON-{leg}", Legs.LegDirection.Outbound, Legs.LegChannel.App, "442079460000", agent, agent, leg),
        new LegChanged(at, agent, Legs.LegStatus.Rejected),
        new HearingChanged(at, agent, HearingKind.Gone),
        new LegChanged(at, leg, Legs.LegStatus.Completed, null, "platform", "ncco-ended"),
        new HearingChanged(at, leg, HearingKind.Gone),
    ];
}
