using System.Globalization;
using System.Net;
using System.Text.Json;
using ContactCenter.Gateway.Tests.Live;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class EventsApiTests(GatewayFixture gateway) : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Events_of_calls_in_progress_and_of_ended_ones_are_told_newest_first_however_they_are_paged()
    {
        // Two calls one inside the other, and one that goes on.
        var began = Now - TimeSpan.FromMinutes(30);
        await Event("ev-outer", "started", began);
        await Event("ev-inner", "started", began.AddSeconds(10));
        await Event("ev-inner", "answered", began.AddSeconds(20));
        await Event("ev-live", "started", began.AddSeconds(25));
        await Event("ev-inner", "completed", began.AddSeconds(30));
        await Event("ev-outer", "answered", began.AddSeconds(40));
        await Event("ev-outer", "completed", began.AddSeconds(50));
        await Event("ev-live", "answered", began.AddSeconds(60));
        string[] expected =
        [
            "ev-live answered", "ev-outer completed", "ev-outer answered", "ev-inner completed", "ev-live started", "ev-inner answered", "ev-inner started", "ev-outer started",
        ];
        var before = Uri.EscapeDataString(began.AddSeconds(61).ToString("O", CultureInfo.InvariantCulture));
        foreach (var limit in (int[])[1, 3, 200])
        {
            Assert.Equal(expected, (await All($"limit={limit}&before={before}")).Where(e => e.StartsWith("ev-", StringComparison.Ordinal)));
        }

        var first = (await _api.Get($"/api/v1/events?limit=200&before={before}")).GetProperty("items").EnumerateArray()
            .First(e => e.GetProperty("callId").GetString() == "ev-live");
        Assert.Equal(("status", "inbound", "**********01", "442079460000", "CON-ev-live"), (
            first.GetProperty("kind").GetString(), first.GetProperty("direction").GetString(), first.GetProperty("from").GetString(), first.GetProperty("to").GetString(),
            first.GetProperty("conversation").GetString()));
    }

    [Fact]
    public async Task The_live_feed_tells_an_event_as_the_list_does()
    {
        using var client = new LiveClient();
        await client.Connect(_api, "/api/v1/live?topics=events");
        await Event("ev-tail", "started", Now);
        await Event("ev-tail", "ringing", Now.AddSeconds(1));
        await client.Until(() => client["events"].Values.Count(e => e.GetProperty("callId").GetString() == "ev-tail") == 2, "both events");
        var listed = (await _api.Get("/api/v1/events?limit=200")).GetProperty("items").EnumerateArray().Where(e => e.GetProperty("callId").GetString() == "ev-tail").ToList();
        Assert.Equal(2, listed.Count);
        Assert.All(listed, e => Assert.True(JsonElement.DeepEquals(e, client["events"][e.GetProperty("id").GetString()!])));
    }

    [Fact]
    public async Task Events_are_for_supervisors_and_a_wallboard_hears_none()
    {
        using var agent = await gateway.Agent("ev-agent");
        await ApiAssert.Problem(await agent.GetAsync("/api/v1/events"), HttpStatusCode.Forbidden, "forbidden");
        await ApiAssert.Problem(await agent.GetAsync("/api/v1/live?topics=events"), HttpStatusCode.Forbidden, "not-yours");
        using var client = new LiveClient();
        await client.Connect(_api);
        await client.Until(() => client.Knows("calls"), "a snapshot");
        await Event("ev-quiet", "started", Now);
        await client.Until(() => client["calls"].ContainsKey("ev-quiet"), "the call");
        Assert.False(client.Knows("events"));
    }

    [Theory]
    [InlineData("before=yesterday", "invalid-time")]
    [InlineData("since=yesterday", "invalid-time")]
    [InlineData("limit=0", "invalid-limit")]
    [InlineData("cursor=eHx5", "invalid-cursor")]
    public async Task A_list_that_cannot_be_is_refused(string query, string code) =>
        await ApiAssert.Problem(await _api.GetAsync($"/api/v1/events?{query}"), HttpStatusCode.BadRequest, code);

    private async Task<List<string>> All(string query)
    {
        var events = new List<string>();
        var cursor = "";
        do
        {
            var page = await _api.Get($"/api/v1/events?{query}{cursor}");
            events.AddRange(page.GetProperty("items").EnumerateArray().Select(e => $"{e.GetProperty("callId")} {(e.TryGetProperty("status", out var status) ? status : default)}"));
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);
        return events;
    }

    private async Task Event(string call, string status, DateTimeOffset at)
    {
        using var response = await _api.PostAsync($"/webhooks/event?call={call}", ApiAssert.Body($$"""
            {"uuid":"{{call}}","conversation_uuid":"CON-{{call}}","from":"447700900001","to":"442079460000","direction":"inbound","status":"{{status}}",
             "timestamp":"{{at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}}"}
            """));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
