using System.Net;
using System.Text.Json;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class AuditApiTests(GatewayFixture gateway) : IDisposable
{
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_change_is_kept_once_with_who_what_and_on_what_however_often_it_is_sent()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/audit-ann", """{"displayName":"Ann","pin":"471100"}"""));
        for (var i = 0; i < 2; i++)
        {
            await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/audit-ann/presence", """{"presence":"away","reason":"lunch"}""", "audit-op-1"));
        }

        var entry = Assert.Single(await Entries("on=audit-ann"), e => e.GetProperty("operationId").GetString() == "audit-op-1");
        Assert.Equal(
            ("PUT /agents/{name}/presence", "admin key", "admin", "audit-ann", "away", "done"),
            (Text(entry, "action"), Text(entry, "who"), Text(entry, "role"), Text(entry.GetProperty("on"), "name"), Text(entry.GetProperty("asked"), "presence"), Text(entry, "result")));
        Assert.DoesNotContain("471100", await _api.GetStringAsync("/api/v1/audit?limit=200"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_kept_with_its_code_and_what_cannot_be_read_is_not()
    {
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/audit-none/hold"), HttpStatusCode.NotFound, "unknown-call");
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/audit-none/transfer", """{"to":{}}"""), HttpStatusCode.BadRequest, "not-one", "$.to");
        Assert.Equal(["POST /calls/{id}/hold unknown-call"], (await Entries("on=audit-none")).Select(e => $"{Text(e, "action")} {Text(e, "result")}"));
    }

    [Fact]
    public async Task Neither_reading_nor_trying_nor_what_agents_do_themselves_is_a_change()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/audit-bob", "{}"));
        using var bob = await gateway.Agent("audit-bob");
        var before = (await Entries("on=audit-bob")).Count;
        await ApiAssert.Json(await bob.Send(HttpMethod.Put, "/api/v1/agents/audit-bob/presence", """{"presence":"available"}"""));
        await _api.Get("/api/v1/agents/audit-bob");
        using var validated = await _api.Send(HttpMethod.Post, "/api/v1/flows/validate", "{}");
        Assert.Equal(before, (await Entries("on=audit-bob")).Count);
        Assert.DoesNotContain(await Entries("limit=200"), e => Text(e, "action").StartsWith("POST /flows/validate", StringComparison.Ordinal));
        await ApiAssert.Problem(await bob.GetAsync("/api/v1/audit"), HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Pages_hold_every_entry_once_newest_first()
    {
        for (var i = 0; i < 5; i++)
        {
            await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/audit-cid", "{}", $"audit-page-{i}"));
        }

        foreach (var limit in (int[])[1, 2, 200])
        {
            Assert.Equal(
                ["audit-page-4", "audit-page-3", "audit-page-2", "audit-page-1", "audit-page-0"],
                (await Entries($"on=audit-cid&limit={limit}")).Select(e => Text(e, "operationId")));
        }
    }

    [Fact]
    public async Task Numbers_are_hidden()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460987", """{"flow":"ivr"}""", "audit-number"));
        var entry = Assert.Single(await Entries("on=442079460987"), e => Text(e, "operationId") == "audit-number");
        Assert.Equal(("**********87", "ivr"), (Text(entry.GetProperty("on"), "number"), Text(entry.GetProperty("asked"), "flow")));
    }

    [Fact]
    public async Task What_client_apps_do_with_waiting_callers_is_kept_without_their_key()
    {
        const string Key = "mobile-key-of-the-tests";
        using var apps = gateway.CreateClient();
        using var moved = await apps.PostAsync("/api/queue/transfer", ApiAssert.Body($$"""{"mobile_api_key":"{{Key}}","leg_id":"audit-leg","conversation":"AGENT-Nobody"}"""));
        using var sent = await apps.PostAsync($"/api/queue/ncco?leg_id=audit-leg&mobile_api_key={Key}", ApiAssert.Body("[]"));
        using var unread = await apps.PostAsync("/api/queue/transfer", ApiAssert.Body($$"""{"mobile_api_key":"{{Key}}","leg_id":"audit-leg"}"""));
        using var stranger = await apps.PostAsync("/api/queue/transfer", ApiAssert.Body("""{"mobile_api_key":"wrong","leg_id":"audit-leg","conversation":"room"}"""));
        using var looked = await apps.PostAsync("/api/queue", ApiAssert.Body($$"""{"mobile_api_key":"{{Key}}"}"""));

        var entries = await Entries("on=audit-leg");
        Assert.Equal(
            ["client apps client POST /api/queue/ncco unknown-call", "client apps client POST /api/queue/transfer agent-not-in-room"],
            entries.Select(e => $"{Text(e, "who")} {Text(e, "role")} {Text(e, "action")} {Text(e, "result")}").Order(StringComparer.Ordinal));
        Assert.Contains(entries, e => e.GetProperty("asked").TryGetProperty("conversation", out var room) && room.GetString() == "AGENT-Nobody");
        Assert.DoesNotContain(Key, await _api.GetStringAsync("/api/v1/audit?limit=200"), StringComparison.Ordinal);
        Assert.DoesNotContain(await Entries("limit=200"), e => Text(e, "action") == "POST /api/queue");
    }

    [Fact]
    public async Task The_calls_own_timeline_says_who_acted_on_it()
    {
        using var told = await _api.PostAsync("/webhooks/event?call=audit-call", ApiAssert.Body("""
            {"uuid":"audit-call","conversation_uuid":"CON-audit-call","from":"447700900001","to":"442079460000","direction":"inbound","status":"answered","timestamp":"2026-11-23T10:00:00.000Z"}
            """));
        await ApiAssert.Json(await _api.Send(HttpMethod.Post, "/api/v1/calls/audit-call/disposition", """{"code":"sold"}""", "audit-disposition"));
        var timeline = (await _api.Get("/api/v1/calls/audit-call")).GetProperty("timeline").EnumerateArray();
        var decision = Assert.Single(timeline, e => Text(e, "key") == "command:audit-disposition");
        Assert.Equal(("decision", "disposition", "admin key"), (Text(decision, "kind"), Text(decision, "status"), Text(decision, "text")));
    }

    [Theory]
    [InlineData("since=yesterday", "invalid-time")]
    [InlineData("cursor=eHx5", "invalid-cursor")]
    public async Task A_list_that_cannot_be_is_refused(string query, string code) =>
        await ApiAssert.Problem(await _api.GetAsync($"/api/v1/audit?{query}"), HttpStatusCode.BadRequest, code);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private async Task<List<JsonElement>> Entries(string query)
    {
        var entries = new List<JsonElement>();
        var cursor = "";
        do
        {
            var page = await _api.Get($"/api/v1/audit?{query}{cursor}");
            entries.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);
        return entries;
    }
}
