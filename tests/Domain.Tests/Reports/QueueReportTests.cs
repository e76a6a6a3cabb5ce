using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Reports.Agents;
using ContactCenter.Domain.Reports.Figures;
using ContactCenter.Domain.Reports.Queues;
using ContactCenter.Domain.Reports.ServiceLevels;

namespace ContactCenter.Domain.Tests.Reports;

/// <summary>Hand-made hours whose figures were computed on paper.</summary>
public sealed class QueueReportTests
{
    [Fact]
    public void A_morning_on_paper()
    {
        CallSummary[] calls =
        [
            // 09:00: answered after 10 s, talk of 100 s.
            Facts.Call([Facts.Wait("sales", 0, 10, WaitEnd.Answered)], [Facts.Offer("ann", "sales", 2, OfferOutcome.Accepted, 10, 110)]),

            // Ann misses it, Bob takes it after 40 s; talk of 200 s.
            Facts.Call(
                [Facts.Wait("sales", 60, 100, WaitEnd.Answered)],
                [Facts.Offer("ann", "sales", 61, OfferOutcome.TimedOut, ended: 81), Facts.Offer("bob", "sales", 82, OfferOutcome.Accepted, 100, 300)]),

            // Hung up after 4 s, before anybody rang; and after 30 s, while Ann's app rang.
            Facts.Call([Facts.Wait("sales", 200, 204, WaitEnd.Abandoned)]),
            Facts.Call([Facts.Wait("sales", 300, 330, WaitEnd.Abandoned)], [Facts.Offer("ann", "sales", 320, OfferOutcome.CallerGone, ended: 330)]),

            // Overflow: 120 s in sales, then 15 s in help with the age kept, answered there. Each wait counts for its queue.
            Facts.Call(
                [Facts.Wait("sales", 400, 520, WaitEnd.MaxWait), Facts.Wait("help", 520, 535, WaitEnd.Answered, entered: 400)],
                [Facts.Offer("cid", "help", 521, OfferOutcome.Accepted, 535, 595)]),

            // Chose a callback after 50 s.
            Facts.Call([Facts.Wait("sales", 700, 750, WaitEnd.Callback)]),

            // 10:00: the next hour.
            Facts.Call([Facts.Wait("sales", 3_600, 3_605, WaitEnd.Answered)], [Facts.Offer("ann", "sales", 3_601, OfferOutcome.Accepted, 3_605, 3_905)]),
        ];
        var report = Report(calls);
        report.Add(WrapUp("ann", "sales", 110, 140));
        report.Add(WrapUp("bob", "sales", 300, 370));

        var nine = Row(report, "sales", 0);
        Assert.Equal((6, 2, 2, 0, 1, 1, 0), (nine.Offered, nine.Answered, nine.Abandoned, nine.ShortAbandoned, nine.FlowOuts.MaxWait, nine.Callbacks, nine.Carried));
        Assert.Equal(nine.Offered, nine.Answered + nine.Abandoned + nine.FlowOuts.Total + nine.Callbacks);

        // Answered within 20 s: one of two answered and two abandoned.
        Assert.Equal(new ServiceLevelFigures(1, 4, 2, 0.25), Assert.Single(nine.ServiceLevels));
        Assert.Equal(2d / 6, nine.AbandonRate);

        // ASA (10 + 40) ÷ 2; nearest-rank percentiles.
        Assert.Equal(new DurationFigures(2, 50, 25, new(10, 40, 40, 40), 40), nine.AnswerTime);
        Assert.Equal(new DurationFigures(2, 34, 17, new(4, 30, 30, 30), 30), nine.AbandonTime);

        // AHT (100 + 200 talk + 30 + 70 wrap-up) ÷ 2.
        Assert.Equal((300, 100, 200), (nine.TalkTime.TotalSeconds, nine.WrapUpSeconds, nine.HandleSeconds));
        Assert.Equal(new OfferFigures(4, 2, 1, 0, 0, 1, 0, 0, 0), nine.Offers);

        var help = Row(report, "help", 0);
        Assert.Equal((1, 1, 1, 15d), (help.Offered, help.Answered, help.Carried, help.AnswerTime.MeanSeconds));

        // All queues: added up, so 65 s of three answers, not the mean of two means.
        var all = Row(report, null, 0);
        Assert.Equal((7, 3), (all.Offered, all.Answered));
        Assert.Equal(65d / 3, all.AnswerTime.MeanSeconds);
        Assert.Equal(new ServiceLevelFigures(2, 5, 2, 0.4), Assert.Single(all.ServiceLevels));

        var ten = Row(report, "sales", 1);
        Assert.Equal((1, 1, 300d), (ten.Offered, ten.Answered, ten.HandleSeconds));
    }

    [Fact]
    public void A_definition_changed_later_holds_for_the_same_facts()
    {
        CallSummary[] calls =
        [
            Facts.Call([Facts.Wait("q", 0, 25, WaitEnd.Answered)]),
            Facts.Call([Facts.Wait("q", 1, 4, WaitEnd.Abandoned)]),
            Facts.Call([Facts.Wait("q", 2, 12, WaitEnd.Answered)]),
        ];
        ServiceLevelDefinition[] definitions = [new(), new() { ThresholdSeconds = 30, ShortAbandonSeconds = 5 }];
        var row = Row(Report(calls, definitions), "q", 0);

        Assert.Equal([1d / 3, 1d], row.ServiceLevels.Select(level => level.Level!.Value));
        Assert.Equal(0, row.ShortAbandoned);
        var later = Row(Report(calls, definitions[1]), "q", 0);
        Assert.Equal((1, 0d), (later.ShortAbandoned, later.AbandonRate));
    }

    [Fact]
    public void A_caller_whose_agent_was_lost_is_one_contact_that_waited_longer()
    {
        var report = Report([Facts.Call(
            [Facts.Wait("q", 0, 10, WaitEnd.Requeued), Facts.Wait("q", 12, 15, WaitEnd.Requeued, entered: 0), Facts.Wait("q", 16, 30, WaitEnd.Answered, entered: 0)],
            [
                Facts.Offer("ann", "q", 2, OfferOutcome.Failed, 10, 12),
                Facts.Offer("bob", "q", 13, OfferOutcome.Failed, 15, 16),
                Facts.Offer("cid", "q", 20, OfferOutcome.Accepted, 30, 90),
            ])]);

        var row = Row(report, "q", 0);
        Assert.Equal((1, 1, 2, 0, 30d), (row.Offered, row.Answered, row.Requeues, row.Carried, row.AnswerTime.TotalSeconds));
        Assert.Equal(new OfferFigures(3, 1, 0, 0, 0, 0, 0, 2, 0), row.Offers);
        Assert.Equal(60, row.TalkTime.TotalSeconds);
    }

    [Fact]
    public void A_caller_who_hung_up_while_being_put_back_is_abandoned_and_one_who_went_elsewhere_is_transferred()
    {
        var gone = Facts.Call([Facts.Wait("q", 0, 10, WaitEnd.Requeued)], endedAt: Facts.At(14));
        var moved = Facts.Call([Facts.Wait("q", 0, 10, WaitEnd.Requeued), Facts.Wait("other", 10, 20, WaitEnd.Answered, entered: 0)]);
        Assert.Equal([(WaitEnd.Abandoned, 14d)], QueueContacts.Of(gone).Select(contact => (contact.End, contact.Wait.TotalSeconds)));
        Assert.Equal([(WaitEnd.Transferred, 10d), (WaitEnd.Answered, 10d)], QueueContacts.Of(moved).Select(contact => (contact.End, contact.Wait.TotalSeconds)));
    }

    [Fact]
    public void Who_still_waits_is_not_counted_and_a_wait_that_outlived_its_call_is_abandoned()
    {
        var waiting = Facts.Call([Facts.Wait("q", 0, 0, WaitEnd.None)]) with { Phase = CallPhase.InProgress, EndedAt = null };
        Assert.Empty(QueueContacts.Of(waiting));
        Assert.Equal(0, Row(Report([waiting]), null, 0).Offered);

        var lost = Facts.Call([Facts.Wait("q", 0, 0, WaitEnd.None)], endedAt: Facts.At(44));
        Assert.Equal((1, 44d), (Row(Report([lost]), "q", 0).Abandoned, Row(Report([lost]), "q", 0).AbandonTime.TotalSeconds));
    }

    [Fact]
    public void A_row_of_the_time_before_there_were_queues_counts_as_a_call_without_any()
    {
        var old = Facts.Call([]);
        Assert.Equal(0, Row(Report([old]), null, 0).Offered);
    }

    [Fact]
    public void With_all_apps_ringing_at_once_one_contact_has_one_winner_and_nobody_missed_what_another_took()
    {
        var taken = Facts.Call(
            [Facts.Wait("q", 0, 8, WaitEnd.Answered)],
            [
                Facts.Offer("ann", "q", 1, OfferOutcome.Rescinded, ended: 8), Facts.Offer("bob", "q", 1, OfferOutcome.Accepted, 8, 60),
                Facts.Offer("cid", "q", 1, OfferOutcome.Rescinded, ended: 8),
            ]);
        var missed = Facts.Call(
            [Facts.Wait("q", 100, 140, WaitEnd.Abandoned)],
            [Facts.Offer("ann", "q", 101, OfferOutcome.TimedOut, ended: 121), Facts.Offer("bob", "q", 101, OfferOutcome.TimedOut, ended: 121)]);

        var row = Row(Report([taken, missed]), "q", 0);
        Assert.Equal((2, 1, 1), (row.Offered, row.Answered, row.Abandoned));
        Assert.Equal(new OfferFigures(5, 1, 2, 0, 0, 0, 2, 0, 0), row.Offers);
        Assert.Equal(2d / 3, row.Offers.NonResponseRate);
    }

    [Fact]
    public void Only_the_queues_that_were_asked_for_are_added_up()
    {
        var report = new QueueReport(Facts.Hours(1), [new()], queue => queue == "a");
        report.Add(Facts.Call([Facts.Wait("a", 0, 1, WaitEnd.Answered), Facts.Wait("b", 1, 2, WaitEnd.Answered)]));
        Assert.Equal([(null, 1L), ("a", 1L)], report.Rows().Select(row => (row.Queue, row.Figures.Offered)));
    }

    [Fact]
    public void Each_contact_is_judged_by_its_queues_own_threshold_in_rows_for_all_too()
    {
        var report = new QueueReport(Facts.Hours(1), [new()], own: queue => [new() { ThresholdSeconds = queue == "fast" ? 5 : 60, ShortAbandonSeconds = queue == "fast" ? 4 : 0 }]);
        report.Add(Facts.Call([Facts.Wait("fast", 0, 10, WaitEnd.Answered), Facts.Wait("slow", 10, 50, WaitEnd.Answered)]));
        report.Add(Facts.Call([Facts.Wait("fast", 0, 3, WaitEnd.Abandoned)]));
        report.Add(Facts.Call([Facts.Wait("slow", 0, 3, WaitEnd.Abandoned)]));
        var rows = report.Rows().ToDictionary(row => row.Queue ?? "all", row => row.Figures);
        Assert.Equal(
            (new ServiceLevelFigures(0, 1, 1, 0), new ServiceLevelFigures(1, 2, 0, 0.5), new ServiceLevelFigures(1, 3, 1, 1d / 3)),
            (rows["fast"].ServiceLevels[0], rows["slow"].ServiceLevels[0], rows["all"].ServiceLevels[0]));
        Assert.Equal((1, 0, 1), (rows["fast"].ShortAbandoned, rows["slow"].ShortAbandoned, rows["all"].ShortAbandoned));
    }

    [Fact]
    public void Holds_are_counted_in_the_queue_of_the_talk_in_which_they_lie()
    {
        var call = Facts.Call(
            [Facts.Wait("q", 0, 10, WaitEnd.Answered)],
            [Facts.Offer("ann", "q", 2, OfferOutcome.Accepted, 10, 100), Facts.Offer("bob", null, 60, OfferOutcome.Accepted, 70, 160, OfferKind.Consult)]);
        var report = Report([call with { Holds = [new(Facts.At(20), Facts.At(30)), new(Facts.At(60), Facts.At(110))] }]);
        Assert.Equal((2, 50d, 90d), Row(report, "q", 0) is var row ? (row.Holds, row.HoldSeconds, row.TalkTime.TotalSeconds) : default);
        var agents = new ContactCenter.Domain.Reports.Agents.AgentReport(Facts.Hours(1));
        agents.Add(call with { Holds = [new(Facts.At(20), Facts.At(30)), new(Facts.At(60), Facts.At(110))] });
        Assert.Equal([(null, 2L, 50d), ("ann", 2, 50), ("bob", 0, 0)], agents.Rows().Select(row => (row.Agent, row.Figures.Holds, row.Figures.HoldSeconds)));
    }

    [Fact]
    public void A_caller_whom_an_agent_pulled_is_a_talk_of_the_queue_and_a_phone_that_was_asked_is_no_agent()
    {
        var call = Facts.Call(
            [Facts.Wait("q", 0, 10, WaitEnd.Answered)],
            [Facts.Offer("ann", "q", 10, OfferOutcome.Accepted, 10, 100, OfferKind.Pull), Facts.Offer("", "q", 60, OfferOutcome.Accepted, 70, 160, OfferKind.Consult) with { Number = "447700900456" }]);
        Assert.Equal((1, 90d), Row(Report([call]), "q", 0) is var row ? (row.Offers.Accepted, row.TalkTime.TotalSeconds) : default);
        var agents = new ContactCenter.Domain.Reports.Agents.AgentReport(Facts.Hours(1));
        agents.Add(call);
        Assert.Equal([(null, 90d), ("ann", 90d)], agents.Rows().Select(line => (line.Agent, line.Figures.TalkTime.TotalSeconds)));
    }

    private static AgentTime WrapUp(string agent, string queue, double from, double to) =>
        new() { Agent = agent, Status = DeskStatus.WrapUp, Queue = queue, From = Facts.At(from), To = Facts.At(to) };

    private static QueueReport Report(IEnumerable<CallSummary> calls, params ServiceLevelDefinition[] definitions)
    {
        var report = new QueueReport(Facts.Hours(2), definitions.Length == 0 ? [new()] : [.. definitions]);
        foreach (var call in calls)
        {
            report.Add(call);
        }

        return report;
    }

    private static QueueFigures Row(QueueReport report, string? queue, int hour) =>
        Assert.Single(report.Rows(), row => row.Queue == queue && row.Bucket.Start == Facts.T0.AddHours(hour)).Figures;
}
