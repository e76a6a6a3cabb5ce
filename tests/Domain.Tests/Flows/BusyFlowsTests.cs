using ContactCenter.Domain.Flows;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class BusyFlowsTests
{
    [Fact]
    public void The_shipped_busy_flow_says_so_and_hangs_up()
    {
        Assert.Null(BusyFlows.Refuse(SeedFlows.Busy.Flow));
        Assert.Equal(
            """[{"action":"talk","text":"All our lines are busy at the moment. Please call again in a few minutes."}]""",
            Sample.Json(Sample.Start(SeedFlows.Busy.Flow)));
    }

    [Theory]
    [InlineData("ivr", "menu")]
    [InlineData("queue", "room")]
    [InlineData("outbound", "dial")]
    [InlineData("custom", "ncco")]
    public void A_flow_from_which_something_follows_cannot_be_the_busy_flow(string flow, string step)
    {
        var refusal = BusyFlows.Refuse(SeedFlows.Find(flow)!.Flow);

        Assert.Equal((BusyFlows.TooMuch, "$.busyFlow"), (refusal?.Code, refusal?.Path));
        Assert.Contains($"'{(flow == "ivr" ? "jane" : step)}'", refusal!.Message, StringComparison.Ordinal);
    }
}
