using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Reports.Dispositions;

namespace ContactCenter.Domain.Tests.Reports;

public sealed class DispositionReportTests
{
    [Fact]
    public void Codes_are_counted_by_queue_and_agent_and_talks_without_one_are_told()
    {
        var sold = Facts.Call([], [Facts.Offer("ann", "sales", 0, OfferOutcome.Accepted, 5, 60)]) with { Dispositions = [Said("ann", "sold")] };
        var again = Facts.Call([], [Facts.Offer("bob", "sales", 1, OfferOutcome.Accepted, 5, 60)]) with { Dispositions = [Said("bob", "sold")] };
        var lost = Facts.Call([], [Facts.Offer("ann", "help", 2, OfferOutcome.Accepted, 5, 60)]) with { Dispositions = [Said("ann", "lost")] };
        var silent = Facts.Call([], [Facts.Offer("ann", "sales", 3_700, OfferOutcome.Accepted, 3_705, 3_760)]) with { Dispositions = [Said("ann", null)] };
        var missed = Facts.Call([], [Facts.Offer("ann", "sales", 4, OfferOutcome.TimedOut, ended: 24)]);

        Assert.Equal(["all 3 0 sold=2 lost=1", "all 1 1", "help 1 0 lost=1", "sales 2 0 sold=2", "sales 1 1"], Rows(false, sold, again, lost, silent, missed));
        Assert.Equal(["all 3 0 sold=2 lost=1", "all 1 1", "ann 2 0 lost=1 sold=1", "ann 1 1", "bob 1 0 sold=1"], Rows(true, sold, again, lost, silent, missed));
    }

    [Fact]
    public void The_last_talk_of_an_agent_has_the_code_and_a_supervisors_word_holds_where_the_agent_said_nothing()
    {
        var twice = Facts.Call([], [Facts.Offer("ann", "q", 0, OfferOutcome.Accepted, 5, 20), Facts.Offer("ann", "q", 30, OfferOutcome.Accepted, 35, 60)]) with { Dispositions = [Said("ann", "done")] };
        Assert.Equal("q 2 1 done=1", Rows(false, twice)[^1]);
        var supervised = Facts.Call([], [Facts.Offer("ann", "q", 0, OfferOutcome.Accepted, 5, 20), Facts.Offer("bob", "q", 30, OfferOutcome.Accepted, 35, 60)]) with
        {
            Dispositions = [Said("bob", "done"), Said(null, "complaint")],
        };
        Assert.Equal("q 2 0 complaint=1 done=1", Rows(false, supervised)[^1]);
    }

    private static Disposition Said(string? agent, string? code) => new(agent, code, "notes", Facts.At(100));

    private static List<string> Rows(bool byAgent, params ContactCenter.Domain.Calls.CallSummary[] calls)
    {
        var report = new DispositionReport(Facts.Hours(2), byAgent);
        foreach (var call in calls)
        {
            report.Add(call);
        }

        return [.. report.Rows().Select(row => string.Join(' ', [row.Queue ?? row.Agent ?? "all", $"{row.Talks}", $"{row.Without}", .. row.Codes.Select(code => $"{code.Code}={code.Talks}")]))];
    }
}
