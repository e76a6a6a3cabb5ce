using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Queues;
using ContactCenter.Domain.Reports.ServiceLevels;

namespace ContactCenter.Domain.Tests.Reports;

public sealed class ServiceLevelTests
{
    // Ten contacts of one queue, in seconds of waiting.
    private static readonly QueueContact[] Morning =
    [
        Contact(5, WaitEnd.Answered), Contact(19.9, WaitEnd.Answered), Contact(20, WaitEnd.Answered), Contact(20.1, WaitEnd.Answered), Contact(300, WaitEnd.Answered),
        Contact(3, WaitEnd.Abandoned), Contact(15, WaitEnd.Abandoned), Contact(90, WaitEnd.Abandoned),
        Contact(600, WaitEnd.MaxWait), Contact(10, WaitEnd.Callback),
    ];

    public static TheoryData<string, ServiceLevelDefinition, int, int> Definitions => new()
    {
        // Answered within 20 s: 5, 19.9, 20.
        { "plain", new(), 3, 8 },
        { "under instead of within", new() { Boundary = ThresholdBoundary.Under }, 2, 8 },
        { "abandons left out (Asterisk SL)", new() { Abandons = Treatment.LeftOut }, 3, 5 },
        { "abandons within count as met (Asterisk SL2)", new() { Abandons = Treatment.MetWithin }, 5, 8 },
        { "only late abandons count", new() { Abandons = Treatment.LeftOutWithin }, 3, 6 },
        { "short abandons under 5 s out (Genesys)", new() { ShortAbandonSeconds = 5 }, 3, 7 },
        { "an abandon of exactly the short time is not short", new() { ShortAbandonSeconds = 3 }, 3, 8 },
        { "flow-outs in the denominator", new() { FlowOuts = Treatment.Missed }, 3, 9 },
        { "callbacks in the denominator", new() { Callbacks = Treatment.Missed }, 3, 9 },
        { "a callback asked for in time is met", new() { Callbacks = Treatment.MetWithin }, 4, 9 },
        { "everything that left counts, in time is met", new() { Abandons = Treatment.MetWithin, FlowOuts = Treatment.MetWithin, Callbacks = Treatment.MetWithin }, 6, 10 },
        { "five minutes", new() { ThresholdSeconds = 300 }, 5, 8 },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void The_same_morning_under_any_definition(string name, ServiceLevelDefinition definition, int met, int counted)
    {
        var tally = new ServiceLevelTally(definition);
        Array.ForEach(Morning, tally.Add);

        Assert.Equal((name, met, counted, 10 - counted), (name, tally.Figures().Met, tally.Figures().Counted, tally.Figures().LeftOut));
        Assert.Equal((double)met / counted, tally.Figures().Level);
    }

    [Fact]
    public void Where_nothing_counts_there_is_no_level_instead_of_a_wrong_one() =>
        Assert.Equal(new ServiceLevelFigures(0, 0, 0, null), new ServiceLevelTally(ServiceLevelDefinition.Default).Figures());

    [Theory]
    [InlineData(0, 0, "threshold")]
    [InlineData(604_801, 0, "threshold")]
    [InlineData(20, -1, "shortAbandon")]
    [InlineData(20, 3_601, "shortAbandon")]
    public void A_definition_that_cannot_be_is_refused(int threshold, int shortAbandon, string path)
    {
        var refusal = new ServiceLevelDefinition { ThresholdSeconds = threshold, ShortAbandonSeconds = shortAbandon }.Check();
        Assert.Equal(("invalid-definition", path), (refusal?.Code, refusal?.Path));
    }

    private static QueueContact Contact(double wait, WaitEnd end) => new("q", Facts.T0, Facts.T0, Facts.At(wait), end, 0);
}
