using ContactCenter.EndToEnd.Tests.Demo;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class DeskControlTests
{
    [Fact]
    public async Task Keys_reach_the_caller_recording_hold_and_mute_do_what_the_desk_says_and_what_others_change_is_shown()
    {
        await Browser.Require();
        await using var center = await DeskCenter.Start();

        var result = await FaceRun.Script("desk-controls.mjs", center, new { number = DeskCenter.Number });

        Assert.Equal("120#5", result.GetProperty("heard").GetString());
        Assert.Equal(3, result.GetProperty("recordings").GetInt32());
        await center.Until("the platform is asked to record", seen => seen is RestServed { Method: "PUT", Status: < 300 } served && served.Path.EndsWith("/record", StringComparison.Ordinal));
        Assert.Empty(result.Texts("faults"));
        Assert.All(result.GetProperty("overflow").EnumerateArray(), wider => Assert.Equal(0, wider.GetInt32()));
        Assert.Empty(result.Texts("complaints"));
    }
}
