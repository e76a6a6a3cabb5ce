using ContactCenter.EndToEnd.Tests.Demo;
using ContactCenter.Simulator.Hosting;

namespace ContactCenter.EndToEnd.Tests.Faces;

/// <summary>What a newcomer does in the first ten minutes, in real browsers: the pages are all that is used.</summary>
public sealed class StoryTests
{
    private static readonly string[] Account = [$"--Vonage:ApiKey={new SimulatorOptions().ApiKey}", $"--Vonage:ApiSecret={new SimulatorOptions().ApiSecret}"];

    [Fact]
    public async Task From_nothing_to_calls_that_Jane_and_Joe_answered_and_that_a_report_counts_by_clicking_alone()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start(options => options with { RequestsPerSecond = 0 }, Account);

        var result = await FaceRun.Script("story.mjs", center);

        Assert.Equal(SimulatedCenter.MobileKey, result.GetProperty("key").GetString());
        Assert.Equal(0, result.GetProperty("atJane").GetInt32());
        var number = result.GetProperty("number").GetString();
        Assert.Collection(
            result.Texts("calls"),
            call => Assert.Matches($"^447700900002\\s+{number}\\s+talked with somebody", call),
            call => Assert.Matches($"^447700900001\\s+{number}\\s+talked with somebody", call));
        foreach (var agent in (string[])["Jane", "Joe"])
        {
            Assert.Matches("^0:0[2-9]$", result.GetProperty("talked").GetProperty(agent).GetString());
        }

        Assert.Empty(result.Texts("complaints"));
    }
}
