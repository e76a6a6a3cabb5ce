using System.Text.Json;

namespace ContactCenter.EndToEnd.Tests.Faces;

/// <summary>Calls that come to an agent's desktop without a queue, or go out from it, in a real browser.</summary>
public sealed class DeskDirectTests
{
    private const string Number = "442079460000";

    [Fact]
    public async Task Call_by_name_and_call_out_have_a_card_over_reloads_and_a_disposition_and_nothing_is_refused()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();
        await center.Administer(HttpMethod.Put, $"/api/v1/numbers/{Number}", """{"flow":"ivr"}""");

        var result = await FaceRun.Script("desk-direct.mjs", center, new { number = Number });

        foreach (var facts in (JsonElement[])[result.GetProperty("ringing"), result.GetProperty("talking")])
        {
            Assert.Equal(("+" + Number, "ivr"), (facts.GetProperty("Number dialled").GetString(), facts.GetProperty("Flow").GetString()));
            Assert.Matches(@"\d:\d\d", facts.GetProperty("Since").GetString());
        }

        Assert.Equal("+447700900002", result.GetProperty("dialled").GetString());
        Assert.Matches("(?s)Jane.*sold.*Wants it by Thursday", result.GetProperty("kept").GetString());
        Assert.Equal(("Jane", "sold", "Wants it by Thursday."), await Said(center, result.GetProperty("caller").GetString()!));
        Assert.Equal(("Jane", "reached", null), await Said(center, result.GetProperty("called").GetString()!));
        Assert.Empty(result.Texts("refused"));
        Assert.Empty(result.Texts("complaints"));
        Assert.Empty(result.Texts("faults"));
        Assert.All(result.GetProperty("overflow").EnumerateArray(), wider => Assert.Equal(0, wider.GetInt32()));
    }

    private static async Task<(string?, string?, string?)> Said(SimulatedCenter center, string call)
    {
        var summary = (await center.Administer(HttpMethod.Get, $"/api/v1/calls/{call}", null)).GetProperty("summary");
        var said = Assert.Single(summary.GetProperty("dispositions").EnumerateArray());
        return (said.GetProperty("agent").GetString(), said.GetProperty("code").GetString(), said.TryGetProperty("notes", out var notes) ? notes.GetString() : null);
    }
}
