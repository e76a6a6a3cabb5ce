using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class ReportPagesTests
{
    [Fact]
    public async Task A_report_shows_the_call_that_was_answered_and_the_one_that_was_given_up_and_says_what_each_figure_means()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("reports.mjs", center);

        Assert.Equal(["2", "1", "1"], result.Texts("figures").Take(3));
        Assert.StartsWith("Answered within the queue's threshold", result.GetProperty("definition").GetString(), StringComparison.Ordinal);
        Assert.Matches(@"^calls-.*\.csv$", result.GetProperty("download").GetString());
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());
        Assert.Empty(result.Texts("complaints"));
    }
}
