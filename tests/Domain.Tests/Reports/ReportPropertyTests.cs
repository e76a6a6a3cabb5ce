using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Queues;
using ContactCenter.Domain.Reports.ServiceLevels;
using CsCheck;

namespace ContactCenter.Domain.Tests.Reports;

/// <summary>The incremental report against plain lists, on days that nobody would make up.</summary>
public sealed class ReportPropertyTests
{
    private static readonly Gen<string> Queue = Gen.Int[0, 2].Select(n => $"q{n}");
    private static readonly Gen<double> Begin = Gen.Int[-600_000, 11_000_000].Select(ms => ms / 1_000d);
    private static readonly Gen<double> Length = Gen.Frequency((1, Gen.Int[0, 60].Select(s => (double)s)), (2, Gen.Int[0, 700_000].Select(ms => ms / 1_000d)));
    private static readonly Gen<Wait> Wait = Gen.Select(
        Queue, Begin, Length, Gen.Enum<WaitEnd>().Where(end => end != WaitEnd.Requeued), (queue, queued, length, end) => Facts.Wait(queue, queued, queued + length, end));

    private static readonly Gen<Offer> Offer = Gen.Select(
        Queue, Begin, Length, Gen.Enum<OfferOutcome>(), (queue, at, length, outcome) => Facts.Offer(
            $"agent-{queue}", queue, at, outcome, outcome == OfferOutcome.Accepted ? at + 5 : null, outcome == OfferOutcome.Pending ? null : at + 5 + length));

    private static readonly Gen<CallSummary> Call = Gen.Select(Wait.Array[0, 3], Offer.Array[0, 3], (waits, offers) => Facts.Call(waits, offers));

    private static readonly Gen<ServiceLevelDefinition> Definition = Gen.Select(
        Gen.Int[1, 120], Gen.Enum<ThresholdBoundary>(), Gen.Int[0, 30], Gen.Enum<Treatment>(), Gen.Enum<Treatment>(), Gen.Enum<Treatment>(),
        (threshold, boundary, shortAbandon, abandons, flowOuts, callbacks) => new ServiceLevelDefinition
        {
            ThresholdSeconds = threshold,
            Boundary = boundary,
            ShortAbandonSeconds = shortAbandon,
            Abandons = abandons,
            FlowOuts = flowOuts,
            Callbacks = callbacks,
        });

    [Fact]
    public void Every_figure_is_what_plain_lists_say() => Gen.Select(Call.Array[0, 40], Definition).Sample(
        (calls, definition) =>
        {
            var report = new QueueReport(Facts.Hours(3), [definition]);
            Array.ForEach(calls, report.Add);
            foreach (var row in report.Rows())
            {
                var contacts = calls.SelectMany(call => QueueContacts.Of(call)).Where(contact => Holds(row, contact.Queue, contact.QueuedAt)).ToList();
                var offers = calls.SelectMany(call => call.Offers).Where(offer => Holds(row, offer.Queue!, offer.OfferedAt)).ToList();
                Check(row.Figures, contacts, offers, definition);
            }
        },
        iter: 1_000);

    [Fact]
    public void The_order_of_the_facts_does_not_matter_and_the_row_for_all_is_the_sum() => Gen.Select(Call.Array[1, 40], Gen.Int).Sample(
        (calls, seed) =>
        {
            var (one, two) = (new QueueReport(Facts.Hours(3), [new()]), new QueueReport(Facts.Hours(3), [new()]));
            Array.ForEach(calls, one.Add);
            new Random(seed).Shuffle(calls);
            Array.ForEach(calls, two.Add);
            Assert.Equal(one.Rows().Select(Essence), two.Rows().Select(Essence));
            foreach (var all in one.Rows().Where(row => row.Queue is null))
            {
                var parts = one.Rows().Where(row => row.Queue is not null && row.Bucket == all.Bucket).ToList();
                Assert.Equal(all.Figures.Offered, parts.Sum(part => part.Figures.Offered));
                Assert.Equal(all.Figures.Offers.Made, parts.Sum(part => part.Figures.Offers.Made));
                Assert.Equal(all.Figures.AnswerTime.TotalSeconds, parts.Sum(part => part.Figures.AnswerTime.TotalSeconds), 6);
            }
        },
        iter: 500);

    private static bool Holds(QueueReportRow row, string queue, DateTimeOffset at) =>
        (row.Queue is null || row.Queue == queue) && at >= row.Bucket.Start && at < row.Bucket.End;

    private static void Check(QueueFigures figures, List<QueueContact> contacts, List<Offer> offers, ServiceLevelDefinition definition)
    {
        var answered = contacts.Where(contact => contact.End == WaitEnd.Answered).ToList();
        var abandoned = contacts.Where(contact => contact.End == WaitEnd.Abandoned).ToList();
        Assert.Equal((contacts.Count, answered.Count, abandoned.Count), (figures.Offered, figures.Answered, figures.Abandoned));
        Assert.Equal(figures.Offered, figures.Answered + figures.Abandoned + figures.Callbacks + figures.FlowOuts.Total);

        var level = figures.ServiceLevels.Single();
        var shorts = abandoned.Count(IsShort);
        var (met, counted) = (0, 0);
        foreach (var contact in contacts.Where(contact => !IsShort(contact)))
        {
            var seconds = contact.Wait.TotalSeconds;
            var inTime = seconds < definition.ThresholdSeconds || (seconds == definition.ThresholdSeconds && definition.Boundary == ThresholdBoundary.Within);
            var treatment = contact.End switch { WaitEnd.Abandoned => definition.Abandons, WaitEnd.Callback => definition.Callbacks, _ => definition.FlowOuts };
            var isAnswer = contact.End == WaitEnd.Answered;
            counted += isAnswer || treatment is Treatment.Missed or Treatment.MetWithin || (treatment == Treatment.LeftOutWithin && !inTime) ? 1 : 0;
            met += inTime && (isAnswer || treatment == Treatment.MetWithin) ? 1 : 0;
        }

        Assert.Equal((met, counted, contacts.Count - counted), (level.Met, level.Counted, level.LeftOut));
        Assert.Equal(contacts.Count == shorts ? null : (abandoned.Count - shorts) / (double)(contacts.Count - shorts), figures.AbandonRate);

        var waits = answered.Select(contact => contact.Wait.Ticks).Order().ToList();
        Assert.Equal(waits.Count == 0 ? null : waits.Average() / TimeSpan.TicksPerSecond, figures.AnswerTime.MeanSeconds, new Near());
        if (figures.AnswerTime.Percentiles is { } percentiles)
        {
            Assert.Equal((Rank(waits, 0.5m), Rank(waits, 0.9m)), (percentiles.P50, percentiles.P90));
        }

        var talks = offers.Where(offer => offer.Outcome == OfferOutcome.Accepted).Select(offer => (offer.EndedAt!.Value - offer.AcceptedAt!.Value).TotalSeconds).ToList();
        Assert.Equal((offers.Count, offers.Count(offer => offer.Outcome == OfferOutcome.TimedOut)), (figures.Offers.Made, figures.Offers.Missed));
        Assert.Equal(talks.Sum(), figures.TalkTime.TotalSeconds, 3);

        bool IsShort(QueueContact contact) => contact.End == WaitEnd.Abandoned && contact.Wait.TotalSeconds < definition.ShortAbandonSeconds;
    }

    private static double Rank(List<long> sorted, decimal share)
    {
        var ticks = sorted.First(wait => sorted.Count(other => other <= wait) >= share * sorted.Count);
        return (double)(Math.Ceiling(ticks / 1_000_000m) / 10);
    }

    private static (string?, DateTimeOffset, long, long, double?, double?) Essence(QueueReportRow row) =>
        (row.Queue, row.Bucket.Start, row.Figures.Offered, row.Figures.Offers.Made, row.Figures.AbandonRate, row.Figures.AnswerTime.Percentiles?.P90);

    private sealed class Near : IEqualityComparer<double?>
    {
        public bool Equals(double? x, double? y) => x is { } a && y is { } b ? Math.Abs(a - b) < 1e-6 : x is null && y is null;

        public int GetHashCode(double? obj) => 0;
    }
}
