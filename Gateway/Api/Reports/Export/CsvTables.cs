using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Figures;

namespace ContactCenter.Gateway.Api.Reports.Export;

/// <summary>The columns of CSV exports.</summary>
internal static class CsvTables
{
    /// <summary>The first line.</summary>
    public static string Head(CsvTable table) => table switch
    {
        CsvTable.Waits => "call_id,wait_id,queue,entered_at,queued_at,ended_at,wait_s,end,priority\r\n",
        CsvTable.Offers => "call_id,offer_id,wait_id,queue,agent,kind,offered_at,placed_at,accepted_at,joined_at,ended_at,outcome,ring_s,talk_s\r\n",
        CsvTable.Answers => "call_id,flow,step,question,digits,at\r\n",
        _ => "call_id,version,outcome,from,from_user,to,flow,step,started_at,ended_at,presumed_ended,duration_s,legs,price_eur,queues,waits,offers,agents,talk_s\r\n",
    };

    /// <summary>The lines of a call.</summary>
    public static IEnumerable<string> Lines(CsvTable table, CallSummary call, CsvLine line) => table switch
    {
        CsvTable.Waits => call.Waits.Select(wait => Line(line, call, wait)),
        CsvTable.Offers => call.Offers.Select(offer => Line(line, call, offer)),
        CsvTable.Answers => call.Answers.Select(answer => Line(line, call, answer)),
        _ => [Line(line, call)],
    };

    private static string Line(CsvLine line, CallSummary call)
    {
        var accepted = call.Offers.Where(offer => offer.Outcome == OfferOutcome.Accepted).ToList();
        var prices = call.Legs.Where(leg => leg.Facts.Price is not null).Sum(leg => leg.Facts.Price);
        return line.Text(call.Id).Number(call.Version).Name(call.Outcome).Text(call.From).Text(call.FromUser).Text(call.To)
            .Text(call.Position?.Flow).Text(call.Position?.Step).Time(call.StartedAt).Time(call.EndedAt).Number(call.IsPresumedEnded ? 1 : 0)
            .Seconds(call.EndedAt - call.StartedAt).Number(call.Legs.Length).Number(prices)
            .Text(string.Join(' ', call.Waits.Select(wait => wait.Queue).Distinct())).Number(call.Waits.Length)
            .Number(call.Offers.Length).Text(string.Join(' ', accepted.Select(offer => offer.Agent).Distinct()))
            .Seconds(accepted.Aggregate(TimeSpan.Zero, (sum, offer) => sum + (offer.Kind == OfferKind.Queue ? offer.TalkTime() ?? TimeSpan.Zero : TimeSpan.Zero)))
            .End();
    }

    private static string Line(CsvLine line, CallSummary call, Wait wait) =>
        line.Text(call.Id).Text(wait.Id).Text(wait.Queue).Time(wait.EnteredAt).Time(wait.QueuedAt).Time(wait.EndedAt)
            .Seconds(wait.EndedAt - wait.QueuedAt).Name(wait.End).Number(wait.Priority).End();

    private static string Line(CsvLine line, CallSummary call, Offer offer) =>
        line.Text(call.Id).Text(offer.Id).Text(offer.WaitId).Text(offer.Queue).Text(offer.Agent).Name(offer.Kind)
            .Time(offer.OfferedAt).Time(offer.PlacedAt).Time(offer.AcceptedAt).Time(offer.JoinedAt).Time(offer.EndedAt)
            .Name(offer.Outcome).Seconds(offer.RingTime()).Seconds(offer.TalkTime()).End();

    private static string Line(CsvLine line, CallSummary call, SurveyAnswer answer) =>
        line.Text(call.Id).Text(answer.Flow).Text(answer.Step).Text(answer.Question).Text(answer.Digits).Time(answer.At).End();
}
