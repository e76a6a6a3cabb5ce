using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class WallboardTests
{
    [Fact]
    public async Task The_wallboard_moves_as_a_caller_waits_rings_and_talks_and_shows_two_hundred_agents()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("wallboard.mjs", center);

        Assert.Empty(result.Texts("broken"));
        Assert.Empty(result.Texts("complaints"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());

        // A measurement, not a verdict: from the answer to a supervisor's command to the frame that shows it.
        TestContext.Current.SendDiagnosticMessage("event to pixel, ms: {0}", string.Join(" ", result.GetProperty("milliseconds").EnumerateArray()));
    }
}
