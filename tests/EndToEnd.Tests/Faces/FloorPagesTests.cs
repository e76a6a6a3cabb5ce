using ContactCenter.EndToEnd.Tests.Demo;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class FloorPagesTests
{
    [Fact]
    public async Task A_supervisor_edits_an_agent_reorders_the_queue_gives_a_caller_to_the_agent_whispers_and_asks_to_take_over()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("floor.mjs", center);

        Assert.Equal(["sales 2", "English 7"], result.Texts("assigned"));
        Assert.Equal(["English 7", "Klingon 3", "sales 4"], result.GetProperty("both").EnumerateObject().Select(level => $"{level.Name} {level.Value}").Order(StringComparer.Ordinal));
        Assert.True(result.GetProperty("gotByHand").GetBoolean());
        Assert.Empty(result.Texts("broken"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());
        Assert.Empty(result.Texts("complaints"));
    }

    [Fact]
    public async Task The_wallboard_says_that_its_figures_are_old_while_the_gateway_is_away_and_comes_back_by_itself()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var script = FaceRun.Script("restart.mjs", center);

        // The script's second caller asks for it, who is in the queue by then: a call whose answer is lost would never get there.
        var second = (LegStarted)await center.Until("the second caller", seen => seen is LegStarted { From: "447700900002" });
        await center.Hears(second.LegId, "Please hold.");
        await center.RestartGateway();
        var result = await script;

        Assert.Contains("not live", result.GetProperty("stale").GetString(), StringComparison.Ordinal);
        Assert.Equal("2", result.GetProperty("waiting").GetString());
    }
}
