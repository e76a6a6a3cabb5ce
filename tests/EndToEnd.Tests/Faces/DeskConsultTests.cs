using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

/// <summary>Two agents at their desktops, and a caller who hears music while they speak.</summary>
public sealed class DeskConsultTests
{
    [Fact]
    public async Task Agent_hands_a_caller_over_has_all_three_together_and_takes_a_caller_back_and_the_second_desk_shows_it()
    {
        await Browser.Require();
        await using var center = await DeskCenter.Start();

        var result = await FaceRun.Script("desk-consult.mjs", center, new { number = DeskCenter.Number });

        Assert.True(result.GetProperty("focused").GetBoolean());
        Assert.StartsWith("You speak with Joe; the caller is on hold", result.GetProperty("asks").GetString(), StringComparison.Ordinal);
        Assert.Equal("Jane asks you; the caller is on hold and hears neither of you.", result.GetProperty("asked").GetString());
        Assert.Equal(["You, the caller and Joe are together.", "You, the caller and Jane are together."], result.Texts("together"));
        Assert.Empty(result.Texts("faults"));
        Assert.All(result.GetProperty("overflow").EnumerateArray(), wider => Assert.Equal(0, wider.GetInt32()));
        Assert.Empty(result.Texts("complaints"));
    }

    [Fact]
    public async Task Consultation_that_was_begun_elsewhere_or_before_a_reload_is_at_the_desk_with_what_can_be_done()
    {
        await Browser.Require();
        await using var center = await DeskCenter.Start();

        var result = await FaceRun.Script("desk-consult-elsewhere.mjs", center, new { number = DeskCenter.Number });

        Assert.Equal("Joe is not there. The caller is yours.", result.GetProperty("gone").GetString());
        Assert.StartsWith("You speak with **********24; the caller is on hold", result.GetProperty("there").GetString(), StringComparison.Ordinal);
        Assert.Empty(result.Texts("complaints"));
    }
}
