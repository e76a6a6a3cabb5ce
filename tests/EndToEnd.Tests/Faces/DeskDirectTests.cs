using System.Text.Json;
using ContactCenter.EndToEnd.Tests.Demo;
using ContactCenter.Simulator.Observing;

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

    [Fact]
    public async Task Disposition_codes_that_a_supervisor_gave_a_queue_are_what_its_agents_choose_from_and_the_report_counts()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();

        var result = await FaceRun.Script("desk-codes.mjs", center, new { number = Number });

        Assert.Contains("twice", result.GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Choose…", "sold", "call-back"], result.Texts("choices"));
        Assert.Equal(("Jane", "call-back", "After six."), await Said(center, result.GetProperty("caller").GetString()!));
        Assert.Equal(["Choose…", "sold", "lost"], result.Texts("changed"));
        Assert.Contains("sold, lost", result.GetProperty("outdated").GetString(), StringComparison.Ordinal);
        Assert.Equal(("Jane", "lost", null), await Said(center, result.GetProperty("second").GetString()!));
        Assert.Contains("call-back", result.GetProperty("report").GetString(), StringComparison.Ordinal);
        Assert.Empty(result.Texts("faults"));
        Assert.All(result.GetProperty("overflow").EnumerateArray(), wider => Assert.Equal(0, wider.GetInt32()));

        // What was asked to be refused.
        Assert.Equal(2, result.Texts("complaints").Count);
        Assert.All(result.Texts("complaints"), complaint => Assert.Contains("status of 400", complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gateway_that_restarts_in_the_middle_of_a_call_by_name_leaves_its_card()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();
        await center.Administer(HttpMethod.Put, $"/api/v1/numbers/{Number}", """{"flow":"inbound"}""");

        var running = FaceRun.Script("desk-direct-restart.mjs", center, new { number = Number });
        await center.Until("Jane presses 5", seen => seen is DigitsPressed { Digits: "5" });
        await center.RestartGateway();
        var result = await running;

        Assert.Equal("inbound", result.GetProperty("again").GetProperty("Flow").GetString());
        Assert.Equal(("Jane", "sold", null), await Said(center, result.GetProperty("caller").GetString()!));
    }

    [Fact]
    public async Task Real_client_sdk_goes_to_the_region_of_the_application_and_to_no_other()
    {
        await Browser.Require();
        await using var gateway = new RunningGateway { Settings = [$"--ContactCenter:MobileApiKey={SimulatedCenter.MobileKey}", "--Vonage:Region=eu-east"] };
        await gateway.InitializeAsync();

        var result = await Browser.Run("desk-region.mjs", new { gateway = gateway.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), mobileKey = SimulatedCenter.MobileKey });

        Assert.All(result.Texts("hosts"), host => Assert.Matches(@"^(api|ws)-eu-4\.vonage\.com$", host));
        Assert.NotEmpty(result.Texts("hosts"));
    }

    private static async Task<(string?, string?, string?)> Said(SimulatedCenter center, string call)
    {
        var summary = (await center.Administer(HttpMethod.Get, $"/api/v1/calls/{call}", null)).GetProperty("summary");
        var said = Assert.Single(summary.GetProperty("dispositions").EnumerateArray());
        return (said.GetProperty("agent").GetString(), said.GetProperty("code").GetString(), said.TryGetProperty("notes", out var notes) ? notes.GetString() : null);
    }
}
