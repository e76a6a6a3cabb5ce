using System.Net;
using System.Text.Json;
using ContactCenter.Gateway.Tests.Api;
using ContactCenter.Grains.Interfaces.Live;
using Orleans.Core.Internal;

namespace ContactCenter.Gateway.Tests.Live;

public sealed class LiveTests(GatewayFixture gateway) : IDisposable
{
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_supervisor_sees_agents_queues_and_calls_as_get_shows_them()
    {
        using var client = new LiveClient();
        await client.Connect(_api);
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/live-ann", "{}"));
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/live-ann/presence", """{"presence":"available"}"""));
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/queues/live-q", """{"ringSeconds":33}"""));
        await Event("live-call-1", "answered");
        await client.Until(() => client["agents"].TryGetValue("live-ann", out var ann) && ann.GetProperty("status").GetString() == "available", "the agent is available");
        await client.Until(() => client["queues"].ContainsKey("live-q"), "the queue is there");
        await client.Until(() => client["calls"].ContainsKey("live-call-1"), "the call is there");
        Assert.True(JsonElement.DeepEquals(await _api.Get("/api/v1/agents/live-ann"), client["agents"]["live-ann"]));
        Assert.True(JsonElement.DeepEquals(await _api.Get("/api/v1/queues/live-q"), client["queues"]["live-q"]));
        Assert.Equal("442079460000", client["calls"]["live-call-1"].GetProperty("to").GetString());

        await Event("live-call-1", "completed");
        await client.Until(() => !client["calls"].ContainsKey("live-call-1"), "the call is gone");
        using var gone = await _api.DeleteAsync("/api/v1/queues/live-q");
        await client.Until(() => !client["queues"].ContainsKey("live-q"), "the queue is gone");
    }

    [Fact]
    public async Task A_client_that_comes_back_goes_on_where_it_was_and_ends_with_the_same_picture()
    {
        using var client = new LiveClient();
        await client.Connect(_api, "/api/v1/live?topics=calls");
        for (var i = 0; i < 5; i++)
        {
            await Event($"live-back-{i}", "answered");
            await client.Until(() => client["calls"].ContainsKey($"live-back-{i}"), $"call {i}");
            client.Dispose();

            // While nobody listens one ends and another begins.
            await Event($"live-back-{i}", "completed");
            await Event($"live-away-{i}", "answered");
            await client.Connect(_api, "/api/v1/live?topics=calls");
            await client.Until(() => client["calls"].ContainsKey($"live-away-{i}") && !client["calls"].ContainsKey($"live-back-{i}"), $"what happened meanwhile {i}");
        }

        Assert.Single(client.Events, told => told == "snapshot calls");
        using var fresh = new LiveClient();
        await fresh.Connect(_api, "/api/v1/live?topics=calls");
        await fresh.Until(() => fresh.Knows("calls"), "a snapshot");
        Assert.Equal(Own(fresh), Own(client));

        static IEnumerable<string> Own(LiveClient client) => client["calls"].Keys.Where(id => id.StartsWith("live-away-", StringComparison.Ordinal)).Order();
    }

    [Theory]
    [InlineData("calls.elsewhere.17")]
    [InlineData("calls.elsewhere.99999999999999999999999")]
    [InlineData("nonsense")]
    public async Task An_id_that_says_nothing_gets_a_snapshot(string id)
    {
        using var client = new LiveClient();
        await client.Connect(_api, "/api/v1/live?topics=calls", id);
        await client.Until(() => client.Knows("calls"), "a snapshot");
        Assert.Equal("snapshot calls", client.Events[0]);
    }

    [Fact]
    public async Task When_the_board_dies_clients_get_the_whole_again()
    {
        using var client = new LiveClient();
        await client.Connect(_api, "/api/v1/live?topics=calls");
        await Event("live-board", "answered");
        await client.Until(() => client["calls"].ContainsKey("live-board"), "the call");
        client.Events.Clear();

        await gateway.Grains.GetGrain<ILiveGrain>(LiveTopics.Calls).Cast<IGrainManagementExtension>().DeactivateOnIdle();
        await Event("live-board-2", "answered");
        await client.Until(() => client.Events.Contains("snapshot calls") && client["calls"].ContainsKey("live-board-2"), "a new snapshot");
        Assert.Contains("live-board", client["calls"].Keys);
    }

    [Fact]
    public async Task An_agent_hears_itself_only()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/live-bob", "{}"));
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/live-cid", "{}"));
        using var bob = await gateway.Agent("live-bob");
        using var client = new LiveClient();
        await client.Connect(bob);
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/live-cid/presence", """{"presence":"available"}"""));
        await Event("live-others", "answered");
        await Answer("live-own", """ "from_user":"live-bob" """);
        await ApiAssert.Json(await bob.Send(HttpMethod.Put, "/api/v1/agents/live-bob/presence", """{"presence":"available"}"""));
        await client.Until(() => client["agents"].TryGetValue("live-bob", out var me) && me.GetProperty("status").GetString() == "available", "the agent itself");
        await client.Until(() => client["calls"].ContainsKey("live-own"), "the agent's own call");
        Assert.Equal(["live-bob"], client["agents"].Keys);
        Assert.Equal(["live-own"], client["calls"].Keys);
        Assert.False(client.Knows("queues"));

        await Event("live-own", "completed");
        await client.Until(() => client["calls"].Count == 0, "the call is gone");
        await ApiAssert.Problem(await bob.GetAsync("/api/v1/live?topics=queues"), HttpStatusCode.Forbidden, "not-yours");
    }

    [Fact]
    public async Task Call_that_a_flow_leads_to_an_agent_by_name_is_in_that_agents_feed_until_the_agents_part_in_it_is_over()
    {
        using var eve = await gateway.Agent("live-eve");
        using var gus = await gateway.Agent("live-gus");
        using (var client = new LiveClient())
        {
            await client.Connect(eve);
            await Event("live-direct", "answered");
            await Leg("live-direct", "leg-eve", "live-eve", "ringing");
            await client.Until(() => client["calls"].ContainsKey("live-direct"), "the call that rings");
            await client.Until(() => client["agents"].TryGetValue("live-eve", out var me) && me.GetProperty("calls").GetArrayLength() == 1, "the leg at the agent's desk");
            var card = client["calls"]["live-direct"];
            Assert.Equal(("447700900001", "442079460000"), (card.GetProperty("from").GetString(), card.GetProperty("to").GetString()));
            Assert.Equal("leg-eve", Assert.Single(card.GetProperty("apps").EnumerateArray()).GetProperty("leg").GetString());
            await ApiAssert.Problem(await gus.GetAsync("/api/v1/calls/live-direct"), HttpStatusCode.Forbidden, "not-yours");
        }

        // A page that is loaded again has it again.
        using var again = new LiveClient();
        await again.Connect(eve);
        await again.Until(() => again["calls"].ContainsKey("live-direct"), "the call, again");
        await Leg("live-direct", "leg-eve", "live-eve", "answered");
        await again.Until(() => again["calls"]["live-direct"].GetProperty("apps")[0].TryGetProperty("answeredAt", out _), "the talk");
        await ApiAssert.Json(await eve.Send(HttpMethod.Post, "/api/v1/calls/live-direct/disposition", """{"code":"sold","notes":"by Friday"}"""));
        await ApiAssert.Problem(await gus.Send(HttpMethod.Post, "/api/v1/calls/live-direct/disposition", """{"code":"sold"}"""), HttpStatusCode.Forbidden, "not-yours");
        var said = Assert.Single((await eve.Get("/api/v1/calls/live-direct")).GetProperty("summary").GetProperty("dispositions").EnumerateArray());
        Assert.Equal(("live-eve", "sold", "by Friday"), (said.GetProperty("agent").GetString(), said.GetProperty("code").GetString(), said.GetProperty("notes").GetString()));

        using var other = new LiveClient();
        await other.Connect(gus);
        await other.Until(() => other.Knows("calls"), "a snapshot");
        Assert.Empty(other["calls"]);
        await Leg("live-direct", "leg-eve", "live-eve", "completed");
        await again.Until(() => again["calls"].Count == 0, "the call is the agent's no more");
    }

    [Fact]
    public async Task A_browser_may_give_its_token_in_the_query_and_hears_nothing_after_its_end()
    {
        using var anybody = gateway.CreateClient();
        await ApiAssert.Problem(await anybody.GetAsync("/api/v1/live"), HttpStatusCode.Unauthorized, "unauthorized");
        await ApiAssert.Problem(await anybody.GetAsync("/api/v1/live?access_token=x"), HttpStatusCode.Unauthorized, "token-malformed");
        await ApiAssert.Problem(await anybody.GetAsync($"/api/v1/live?access_token={GatewayFixture.AdminKey}"), HttpStatusCode.Unauthorized, "token-malformed");
        using var client = new LiveClient();
        await client.Connect(anybody, $"/api/v1/live?access_token={await gateway.Token("live-dan")}");
        await client.Until(() => client.Knows("agents"), "a snapshot");
    }

    [Fact]
    public async Task Topics_are_known_ones()
    {
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/live?topics=agents,weather"), HttpStatusCode.BadRequest, "invalid-topics", "topics");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/live?topics="), HttpStatusCode.BadRequest, "invalid-topics", "topics");
    }

    private Task Event(string call, string status) => Post(
        $"event?call={call}", $$"""{"uuid":"{{call}}","conversation_uuid":"CON-{{call}}","status":"{{status}}","direction":"inbound","to":"442079460000","from":"447700900001","timestamp":"2026-11-23T10:00:00.000Z"}""");

    private Task Leg(string call, string leg, string user, string status) => Post(
        $"event?call={call}", $$"""{"uuid":"{{leg}}","conversation_uuid":"CON-{{call}}","status":"{{status}}","direction":"outbound","to":"{{user}}","from":"442079460000","timestamp":"2026-11-23T10:00:05.000Z"}""");

    private Task Answer(string call, string more) => Post("answer", $$"""{"uuid":"{{call}}","conversation_uuid":"CON-{{call}}","to":"442079460000",{{more}}}""");

    private async Task Post(string webhook, string body)
    {
        using var client = gateway.CreateClient();
        using var response = await client.PostAsync($"/webhooks/{webhook}", ApiAssert.Body(body));
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
    }
}
