using ContactCenter.Simulator.Judging;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Judging;

/// <summary>The two figures of an outage: for how long callers had to wait for the application, and lines stood still.</summary>
public sealed class PauseTests
{
    private static readonly ServiceLine Sales = new("sales", ["442079460000"], ["Jane", "Joe"]);

    private static Tape Menu() => new Tape().Caller("a").At(1).Answers("a").Ncco("a").Hears("a", HearingKind.Talk).At(5).Hears("a", HearingKind.Listening);

    private static double Pause(Tape tape) => Longest(tape.Conclude().IvrPauses);

    private static double Standstill(Tape tape) => Longest(tape.Conclude().Standstills);

    private static double Longest(IReadOnlyList<Pause> pauses) => pauses.Count == 0 ? 0 : pauses[0].Lasted.TotalSeconds;

    [Fact]
    public void Beginning_of_a_call_to_its_first_ncco_is_a_pause_and_what_that_says_is_none() => Assert.Equal(1, Pause(Menu()));

    [Fact]
    public void Key_to_the_ncco_that_it_leads_to_is_a_pause() =>
        Assert.Equal(3, Pause(Menu().At(8).Presses("a", "1").Hears("a", HearingKind.Silence).At(11).Ncco("a").Hears("a", HearingKind.Talk).At(20).Hears("a", HearingKind.Music)));

    [Fact]
    public void Nccos_that_only_ask_for_patience_do_not_end_a_pause() =>
        Assert.Equal(6, Pause(Menu().At(8).Presses("a", "1").Hears("a", HearingKind.Silence)
            .At(10).Ncco("a").Hears("a", HearingKind.Talk, "One moment").At(11).Hears("a", HearingKind.Silence)
            .At(14).Ncco("a").Hears("a", HearingKind.Talk).At(20).Hears("a", HearingKind.Listening)));

    [Fact]
    public void Caller_who_hangs_up_before_anything_comes_waited_until_then() =>
        Assert.Equal(4, Pause(Menu().At(8).Presses("a", "1").Hears("a", HearingKind.Silence).At(12).Ends("a")));

    [Fact]
    public void Nothing_is_measured_where_the_simulator_lost_a_webhook() =>
        Assert.Equal(1, Pause(Menu().At(8).Presses("a", "1").Hears("a", HearingKind.Silence).Answered("a", WebhookKind.Input, null, nuisance: "lost").At(30).Ncco("a").Hears("a", HearingKind.Music)));

    [Fact]
    public void Line_stands_still_from_the_moment_when_somebody_waits_beside_a_free_agent_until_an_app_rings() =>
        Assert.Equal(4, Standstill(new Tape(Sales).Says("Jane", "available").At(3).Waits("a").At(7).Offer("1", "Jane", "a").At(20).Joins("1", "a")));

    [Fact]
    public void Line_stands_still_from_the_moment_when_an_agent_is_free_again() =>
        Assert.Equal(5, Standstill(new Tape(Sales).Says("Jane", "available").Waits("b").Offer("1", "Jane", "b").Waits("a").At(9).Joins("1", "b").At(30).Ends("b").Ends("1", "rest")
            .At(35).Offer("2", "Jane", "a")));

    [Fact]
    public void Each_offer_in_a_line_ends_its_standstill_whomever_it_is_for() =>
        Assert.Equal(6, Standstill(new Tape(Sales).Says("Jane", "available").Says("Joe", "available").Waits("a").Waits("b").At(4).Offer("1", "Jane", "a").At(10).Offer("2", "Joe", "b")));

    [Fact]
    public void Line_whose_agents_are_shown_as_out_does_not_stand_still() =>
        Assert.Equal(2, Standstill(new Tape(Sales).Says("Jane", "available").Waits("a").At(2).Desks(("Jane", "wrapUp")).At(30).Desks(("Jane", "wrapUp")).Ends("a")));

    [Fact]
    public void Line_whose_agents_left_or_never_came_does_not_stand_still() =>
        Assert.Equal(0, Standstill(new Tape(Sales).Says("Jane", "available").At(1).Says("Jane", "away").Waits("a").At(30).Ends("a")));

    [Fact]
    public void Standstill_that_does_not_end_counts_until_the_run_does() =>
        Assert.Equal(40, Standstill(new Tape(Sales).Desks(("Joe", "available")).Waits("a").At(40)));

    [Fact]
    public void Agent_who_is_shown_as_reserved_without_a_leg_is_free_all_the_same() =>
        Assert.Equal(12, Standstill(new Tape(Sales).Says("Jane", "available").Waits("a").At(6).Desks(("Jane", "reserved")).At(12).Ends("a")));

    [Fact]
    public void Report_has_both_figures()
    {
        var verdict = Menu().Conclude();
        Assert.Contains("longest IVR pause  1.0 s; longest standstill of a line 0.0 s", VerdictReport.ToText(verdict), StringComparison.Ordinal);
        Assert.Contains("\"lasted\": \"00:00:01\"", VerdictReport.ToJson(verdict), StringComparison.Ordinal);
    }

    [Fact]
    public void Verdict_has_the_longest_pauses_and_when_they_began()
    {
        var tape = new Tape();
        for (var i = 0; i < 30; i++)
        {
            tape.At(i * 100).Caller($"c{i}").At((i * 100) + i).Ncco($"c{i}").Ends($"c{i}");
        }

        var pauses = tape.Conclude().IvrPauses;
        Assert.Equal(Enumerable.Range(10, 20).Reverse(), pauses.Select(pause => (int)pause.Lasted.TotalSeconds));
        Assert.Equal(tape.Now.AddSeconds(-29), pauses[0].Since);
    }
}
