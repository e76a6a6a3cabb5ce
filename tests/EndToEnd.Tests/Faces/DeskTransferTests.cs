using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class DeskTransferTests
{
    [Fact]
    public async Task Agent_gives_callers_at_once_to_a_colleague_a_queue_and_a_number_and_a_refusal_says_why_and_loses_nothing()
    {
        await Browser.Require();
        await using var center = await DeskCenter.Start();

        var result = await FaceRun.Script("desk-transfer.mjs", center, new { number = DeskCenter.Number });

        // Not who asks; who is at work comes first.
        Assert.Equal(["Joe Miller Joe Away", "Amy Offline"], result.Texts("listed"));
        Assert.Equal(("Joe", "Joe Miller"), (result.GetProperty("active").GetString(), result.GetProperty("picked").GetString()));
        Assert.Collection(
            result.Texts("refusals"),
            away => Assert.Equal("Joe Miller: Joe Miller is away. Choose somebody who is ready.", away),
            unknown => Assert.Equal("nowhere: There is no queue nowhere.", unknown),
            bad => Assert.StartsWith("12: ", bad, StringComparison.Ordinal),
            premium => Assert.StartsWith("+44 909 8790000: ", premium, StringComparison.Ordinal));
        Assert.Equal(("Support team", 0), (result.GetProperty("title").GetString(), result.GetProperty("warm").GetInt32()));
        Assert.Empty(result.Texts("faults"));
        Assert.All(result.GetProperty("overflow").EnumerateArray(), wider => Assert.Equal(0, wider.GetInt32()));

        // The four that were refused, and nothing else.
        Assert.Equal(4, result.Texts("complaints").Count);
        Assert.All(result.Texts("complaints"), complaint => Assert.Matches("status of (400|403|404|409)", complaint));
    }
}
