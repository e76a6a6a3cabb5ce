using System.Globalization;
using System.Net;
using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class CallsApiTests(GatewayFixture gateway) : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_call_is_listed_while_it_lives_and_after_it_ended()
    {
        await Event("api-call-1", "answered");
        Assert.Contains(("api-call-1", "inProgress"), await List("live=true"));
        Assert.Contains(("api-call-1", "inProgress"), await List(""));

        await Event("api-call-1", "completed");
        Assert.DoesNotContain("api-call-1", (await List("live=true")).Select(c => c.Id));
        Assert.Equal(("api-call-1", "ended"), Assert.Single(await List(""), c => c.Id == "api-call-1"));
    }

    [Fact]
    public async Task A_call_is_found_by_any_of_its_ids_with_its_timeline()
    {
        await Event("api-call-2", "started");
        await Event("api-call-2", "answered");
        var view = await _api.Get("/api/v1/calls/api-call-2");
        Assert.Equal(["started", "answered"], view.GetProperty("timeline").EnumerateArray().Select(e => e.GetProperty("status").GetString()));
        Assert.Equal("inProgress", view.GetProperty("summary").GetProperty("phase").GetString());

        await gateway.Grains.GetGrain<ContactCenter.Grains.Interfaces.Conversations.IConversationGrain>("CON-api-call-2").Bind("api-call-2");
        Assert.Equal("api-call-2", Id(await _api.Get("/api/v1/calls/CON-api-call-2")));
    }

    [Fact]
    public async Task A_merged_call_is_shown_as_the_one_that_took_it_over()
    {
        await Event("api-call-3", "answered");
        await Event("api-call-4", "answered");
        await gateway.Grains.GetGrain<ICallGrain>("api-call-4").MergeInto("api-call-3");
        Assert.Equal("api-call-3", Id(await _api.Get("/api/v1/calls/api-call-4")));
        Assert.DoesNotContain("api-call-4", (await List("")).Select(c => c.Id));
    }

    [Fact]
    public async Task Without_a_platform_a_call_cannot_be_hung_up_and_nobody_is_told_that_it_was()
    {
        await Event("api-call-5", "answered");
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/api-call-5/hang-up"), HttpStatusCode.Conflict, "vonage-not-configured");
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/calls/api-nothing"), HttpStatusCode.NotFound, "unknown-call");
        await ApiAssert.Problem(await _api.GetAsync($"/api/v1/calls/{new string('c', 201)}"), HttpStatusCode.NotFound, "unknown-call");
    }

    [Fact]
    public async Task Pages_hold_every_call_once_newest_end_first_and_no_merged_ones()
    {
        string[] expected = ["api-log-a", "api-log-b", "api-log-c", "api-log-d", "api-log-e"];
        var end = Now - TimeSpan.FromHours(2);
        await Log("api-log-e", Now - TimeSpan.FromHours(20), CallPhase.Ended);
        await Log("api-log-c", end - TimeSpan.FromMinutes(1), CallPhase.Ended);
        await Log("api-log-b", end, CallPhase.Ended);
        await Log("api-log-a", end, CallPhase.Ended);
        await Log("api-log-d", end - TimeSpan.FromHours(5), CallPhase.Ended);
        await Log("api-log-x", end - TimeSpan.FromMinutes(2), CallPhase.Merged);
        foreach (var limit in (int[])[1, 2, 200])
        {
            Assert.Equal(expected, (await List("", limit)).Select(c => c.Id).Where(id => id.StartsWith("api-log-", StringComparison.Ordinal)));
        }

        var recent = await List($"since={Uri.EscapeDataString((Now - TimeSpan.FromHours(6)).ToString("O", CultureInfo.InvariantCulture))}");
        Assert.Equal(["api-log-a", "api-log-b", "api-log-c"], recent.Select(c => c.Id).Where(id => id.StartsWith("api-log-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Old_calls_are_reached_page_by_page_over_empty_days()
    {
        await Log("api-old", Now - TimeSpan.FromDays(3), CallPhase.Ended);
        var since = Uri.EscapeDataString((Now - TimeSpan.FromDays(4)).ToString("O", CultureInfo.InvariantCulture));
        Assert.Contains("api-old", (await List($"since={since}")).Select(c => c.Id));
        Assert.DoesNotContain("api-old", (await List("")).Select(c => c.Id));
    }

    [Fact]
    public void A_call_with_an_event_of_an_unknown_kind_is_stored_and_read_again()
    {
        var entry = new TimelineEntry { Key = "k", At = Now, ReceivedAt = Now, Kind = TimelineKind.Unknown };
        var stored = new StateJson().Serialize(CallState.Empty with { Timeline = [entry] });
        Assert.Equal(entry, Assert.Single(new StateJson().Deserialize<CallState>(stored).Timeline));
    }

    [Theory]
    [InlineData("since=yesterday", "invalid-time")]
    [InlineData("since=12%2F31%2F2025", "invalid-time")]
    [InlineData("live=perhaps", "invalid-request")]
    [InlineData("cursor=eHx5", "invalid-cursor")]
    [InlineData("cursor=ZW5kZWR8MHw", "invalid-cursor")]
    public async Task A_list_that_cannot_be_is_refused(string query, string code) =>
        await ApiAssert.Problem(await _api.GetAsync($"/api/v1/calls?{query}"), HttpStatusCode.BadRequest, code);

    private async Task Event(string call, string status)
    {
        using var response = await _api.PostAsync("/webhooks/event", ApiAssert.Body($$"""
            {"uuid":"{{call}}","conversation_uuid":"CON-{{call}}","from":"447700900001","to":"442079460000","direction":"inbound","status":"{{status}}",
             "timestamp":"{{TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}}"}
            """));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task Log(string id, DateTimeOffset endedAt, CallPhase phase) =>
        await gateway.Grains.GetGrain<ICallLogGrain>(CallLogKey.Of(id, endedAt).ToString()).Append(new CallLogRow
        {
            CallId = id,
            Version = 1,
            EndedAt = endedAt,
            Facts = JsonSerializer.SerializeToUtf8Bytes(
                new CallSummary { Id = id, Version = 1, Phase = phase, Outcome = CallOutcome.Served, StartedAt = endedAt, EndedAt = endedAt, Legs = [] }, StateJson.Options),
        });

    private async Task<List<(string Id, string? Phase)>> List(string query, int limit = 200)
    {
        var all = new List<(string, string?)>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await _api.Get($"/api/v1/calls?limit={limit}&cursor={cursor}&{query}");
            var items = page.GetProperty("items").EnumerateArray().Select(c => (c.GetProperty("id").GetString()!, c.GetProperty("phase").GetString())).ToList();
            Assert.True(items.Count <= limit);
            all.AddRange(items);
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        return all;
    }

    private static string? Id(JsonElement view) => view.GetProperty("summary").GetProperty("id").GetString();
}
