using ContactCenter.EndToEnd.Tests.Demo;

namespace ContactCenter.EndToEnd.Tests.Faces;

public sealed class DeskPinTests
{
    [Fact]
    public async Task Where_agents_have_pins_wrong_ones_are_refused_too_many_have_to_wait_and_a_new_one_opens()
    {
        await Browser.Require();
        await using var center = await DeskCenter.Start("--Agents:SignIn=Pin");
        await center.Administer(HttpMethod.Put, "/api/v1/users/Jane", """{"pin":"2468"}""");

        var result = await FaceRun.Script("desk-pin.mjs", center);

        Assert.Equal([401, 401, 401, 401, 401, 429, 200], result.GetProperty("statuses").EnumerateArray().Select(status => status.GetInt32()));
        Assert.StartsWith("The PIN is wrong, or none is set for you.", result.GetProperty("wrong").GetString(), StringComparison.Ordinal);
        Assert.Equal([SimulatedCenter.MobileKey, "1111"], result.Texts("kept"));
        Assert.Matches("^Too many wrong PINs for this name. Wait another (5:00|4:5\\d),", result.GetProperty("locked").GetString());
        Assert.True(result.GetProperty("isOff").GetBoolean());
        Assert.Matches("^此姓名输错 PIN 次数过多。请再等待 (5:00|4:\\d\\d)", result.GetProperty("lockedChinese").GetString());
        Assert.Empty(result.Texts("faults"));
        Assert.Equal(0, result.GetProperty("overflow").GetInt32());
        Assert.All(result.Texts("complaints"), complaint => Assert.Matches("status of (401|429)", complaint));
    }
}
