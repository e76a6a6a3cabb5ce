using System.Net.Http.Json;
using ContactCenter.EndToEnd.Tests.Demo;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests.Faces;

/// <summary>Agents at their desktops in a real browser.</summary>
public sealed class DeskTests
{
    private const string Number = "442079460000";

    [Fact]
    public async Task Jane_answers_holds_hands_over_to_Joe_and_wraps_up_over_reloads_and_sends_the_next_caller_on()
    {
        await Browser.Require();
        await using var center = await Center();

        var result = await FaceRun.Script("desk.mjs", center, new { number = Number });

        Assert.Equal(1, result.GetProperty("places").GetInt32());
        Assert.Contains("+447700900001", result.GetProperty("ringing").GetString(), StringComparison.Ordinal);
        Assert.Contains("sales", result.GetProperty("ringing").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("(1) Incoming call", result.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains("mobile_api_key", result.GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(result.GetProperty("away").GetString()!);
        Assert.Equal(["party", "stream", "party", "party", "party"], result.Texts("talk"));
        Assert.Equal("Wants it by Friday.", result.GetProperty("typed").GetString());
        var said = (await center.Administer(HttpMethod.Get, $"/api/v1/calls/{result.GetProperty("caller").GetString()}", null)).GetProperty("summary").GetProperty("dispositions");
        Assert.Equal("sold", Assert.Single(said.EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal("offline", (await center.Administer(HttpMethod.Get, "/api/v1/agents/Jane", null)).GetProperty("status").GetString());
        Assert.Empty(result.Texts("faults"));
        Assert.All(result.GetProperty("overflow").EnumerateArray(), wider => Assert.Equal(0, wider.GetInt32()));

        // The browser itself tells of refusals on its console.
        Assert.All(result.Texts("complaints"), complaint => Assert.Matches("status of (401|409)", complaint));
    }

    [Fact]
    public async Task Gateway_that_restarts_in_the_middle_of_a_call_is_told_of_and_the_call_goes_on()
    {
        await Browser.Require();
        await using var center = await Center();

        var running = FaceRun.Script("desk-restart.mjs", center, new { number = Number });
        await center.Until("Jane presses 5", seen => seen is DigitsPressed { Digits: "5" });
        await center.RestartGateway();
        var result = await running;

        Assert.True(result.GetProperty("isKept").GetBoolean());
        var caller = result.GetProperty("leg").GetString()!;
        await center.Hears(caller, "Stream");
    }

    [Fact]
    public async Task Real_client_sdk_logs_the_agent_in_again_after_a_reload_and_the_microphone_is_checked()
    {
        await Browser.Require();
        await using var center = await Center();

        var result = await FaceRun.Script("desk-sdk.mjs", center);

        Assert.Equal([1, 1, 0], result.GetProperty("online").EnumerateArray().Select(count => count.GetInt32()));
        Assert.InRange(result.GetProperty("early").GetInt32(), 1, 500_000);
        Assert.Equal(2, result.Texts("messages").Count);
        Assert.Equal("坐席登录", result.GetProperty("heading").GetString());
        Assert.Empty(result.Texts("faults"));
        Assert.Empty(result.Texts("complaints"));
    }

    private static async Task<SimulatedCenter> Center()
    {
        var center = await SimulatedCenter.Start();
        await center.Administer(HttpMethod.Put, "/api/v1/queues/sales", """{"wrapUpSeconds":300,"ringSeconds":60}""");
        await center.Administer(HttpMethod.Put, "/api/v1/flows/queue-sales", """
            {"basedOn":0,"document":{"name":"Sales","caller":"wait","steps":{"wait":{"type":"queue","queue":"sales","announce":"Please hold."}}}}
            """);
        await center.Administer(HttpMethod.Put, $"/api/v1/numbers/{Number}", """{"flow":"queue-sales"}""");
        foreach (var (agent, tier) in ((string, int)[])[("Jane", 1), ("Joe", 2)])
        {
            using var reply = await center.Gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = SimulatedCenter.MobileKey, user_name = agent });
            reply.EnsureSuccessStatusCode();
            await center.Administer(HttpMethod.Put, $"/api/v1/agents/{agent}", $$$"""{"queues":{"sales":{{{tier}}}}}""");
        }

        return center;
    }
}
