using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Agents;
using ContactCenter.Domain.Reports.Figures;

namespace ContactCenter.Domain.Tests.Reports;

public sealed class AgentReportTests
{
    [Fact]
    public void Missed_rejected_abandoned_and_failed_offers_are_told_apart()
    {
        var report = new AgentReport(Facts.Hours(1));
        OfferOutcome[] outcomes =
        [
            OfferOutcome.Accepted, OfferOutcome.Accepted, OfferOutcome.Accepted, OfferOutcome.Rejected, OfferOutcome.Rejected, OfferOutcome.Busy,
            OfferOutcome.TimedOut, OfferOutcome.CallerGone, OfferOutcome.CallerGone, OfferOutcome.Rescinded, OfferOutcome.Failed, OfferOutcome.Pending,
        ];
        foreach (var (outcome, i) in outcomes.Select((outcome, i) => (outcome, i)))
        {
            report.Add(Facts.Call([], [Facts.Offer("ann", "q", i, outcome)]));
        }

        var offers = Row(report, "ann").Offers;
        Assert.Equal(new OfferFigures(Made: 12, Accepted: 3, Missed: 1, Rejected: 2, Busy: 1, CallerGone: 2, Rescinded: 1, Failed: 1, Open: 1), offers);

        // Non-response without and with the callers who hung up while it rang; failures and other agents' wins are nobody's.
        Assert.Equal((4, 4d / 7), (offers.NonResponses, offers.NonResponseRate));
        Assert.Equal((6, 6d / 9), (offers.NonResponsesWithCallerGone, offers.NonResponseRateWithCallerGone));
    }

    [Fact]
    public void An_hour_on_paper()
    {
        var report = new AgentReport(Facts.Hours(2));
        report.Add(Facts.Call([], [Facts.Offer("ann", "q", 590, OfferOutcome.Accepted, 600, 1_200), Facts.Offer("bob", "q", 600, OfferOutcome.Accepted, 610, 700)]));
        report.Add(Facts.Call([], [Facts.Offer("ann", null, 2_400, OfferOutcome.Accepted, 2_410, 2_710, OfferKind.Consult), Facts.Offer("ann", null, 9, OfferOutcome.Accepted, 9, 99, OfferKind.Supervise)]));
        report.Add(Time("ann", DeskStatus.Available, 0, 590));
        report.Add(Time("ann", DeskStatus.Reserved, 590, 600));
        report.Add(Time("ann", DeskStatus.OnCall, 600, 1_200, "q"));
        report.Add(Time("ann", DeskStatus.WrapUp, 1_200, 1_500, "q"));
        report.Add(Time("ann", DeskStatus.Away, 1_500, 2_100, reason: "lunch"));
        report.Add(Time("ann", DeskStatus.Away, 2_100, 2_400));
        report.Add(Time("ann", DeskStatus.OnCall, 2_400, 3_000));
        report.Add(Time("ann", DeskStatus.Resting, 3_000, 3_010));
        report.Add(Time("ann", DeskStatus.Offline, 3_010, 3_600));

        // Over the full hour: cut there.
        report.Add(Time("ann", DeskStatus.Available, 3_550, 3_700));
        report.Add(Time("ann", null, 3_700, 3_705));

        var row = Row(report, "ann");
        Assert.Equal((590 + 50, 10, 1_200, 600, 300, 10, 900, 0), (
            row.Time.Available, row.Time.Reserved, row.Time.OnCall, row.Time.OwnCalls, row.Time.WrapUp, row.Time.Resting, row.Time.Away, row.Time.Other));
        Assert.Equal([("", 300d), ("lunch", 600d)], row.Time.AwayByReason.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(3_060, row.Time.SignedIn);
        Assert.Equal(1_500d / 2_160, row.Time.Occupancy);

        // AHT of the queue's call: 600 talk + 300 wrap-up; the consultation is counted apart, the supervisor's visit not at all.
        Assert.Equal((600d, 300d, 900d), (row.TalkTime.TotalSeconds, row.WrapUpSeconds, row.HandleSeconds));
        Assert.Equal((1, 300d), (row.Consults.Accepted, row.ConsultTime.TotalSeconds));
        Assert.Equal(1, row.Offers.Made);

        var ten = Row(report, "ann", 1);
        Assert.Equal((100d, 5d, 0d), (ten.Time.Available, ten.Time.Other, ten.Time.Occupancy));

        // All agents: 600 + 90 talk and 300 wrap-up over two talks.
        Assert.Equal(990d / 2, Row(report, null).HandleSeconds);
    }

    [Fact]
    public void An_agent_who_did_nothing_has_no_occupancy_instead_of_a_wrong_one()
    {
        var report = new AgentReport(Facts.Hours(1));
        report.Add(Time("ann", DeskStatus.Away, 0, 60));
        Assert.Null(Row(report, "ann").Time.Occupancy);
        Assert.Null(Row(report, "ann").HandleSeconds);
        Assert.Null(Row(report, "ann").Offers.NonResponseRate);
    }

    private static AgentTime Time(string agent, DeskStatus? status, double from, double to, string? queue = null, string? reason = null) =>
        new() { Agent = agent, Status = status, From = Facts.At(from), To = Facts.At(to), Queue = queue, Reason = reason };

    private static AgentFigures Row(AgentReport report, string? agent, int hour = 0) =>
        Assert.Single(report.Rows(), row => row.Agent == agent && row.Bucket.Start == Facts.T0.AddHours(hour)).Figures;
}
