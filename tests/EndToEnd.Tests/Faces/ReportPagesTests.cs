using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class ReportPagesTests
{
    [Fact]
    public async Task Reports_show_what_was_answered_given_up_said_and_asked_for_all_and_for_one_and_say_what_each_figure_means()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("reports.mjs", center);

        Assert.Equal(["2", "1", "1"], result.Texts("figures").Take(3));
        Assert.StartsWith("Answered within the queue's threshold", result.GetProperty("definition").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Talking and wrap-up, divided by", result.GetProperty("occupancy").GetString(), StringComparison.Ordinal);
        Assert.Equal(["1", "100%"], result.Texts("sold"));
        Assert.Equal(["1", "100%"], result.Texts("solved"));
        Assert.Matches(@"^calls-.*\.csv$", result.GetProperty("download").GetString());
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());
        Assert.Empty(result.Texts("complaints"));
    }
}
