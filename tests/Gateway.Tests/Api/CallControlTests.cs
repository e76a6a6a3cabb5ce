using System.Net;
using ContactCenter.Gateway.Tests.VonageApi;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class CallControlTests : IAsyncDisposable
{
    private readonly StubPlatform _platform = new();
    private readonly GatewayFixture _gateway;
    private readonly HttpClient _api;

    public CallControlTests()
    {
        _gateway = new GatewayFixture().WithAccount(_platform).WithoutSweeps();
        _api = _gateway.Admin();
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _gateway.DisposeAsync();
        _platform.Dispose();
    }

    [Fact]
    public async Task A_hang_up_is_answered_when_it_is_stored_and_then_asked_of_the_calls_region_until_it_is_done()
    {
        await Answer("cc-1");
        await Event("cc-1", "cc-1", "answered");
        await Event("cc-1", "cc-1-b", "answered");
        _platform.Answer(429).Answer(204);
        await ApiAssert.Json(await _api.Send(HttpMethod.Post, "/api/v1/calls/cc-1/hang-up"));
        Assert.Contains(
            (await _api.Get("/api/v1/calls/cc-1")).GetProperty("timeline").EnumerateArray(),
            entry => entry.GetProperty("status").GetString() == "hang-up-wanted" && entry.GetProperty("leg").GetString() == "cc-1");
        await _platform.Asked(2);
        Assert.Equal(Enumerable.Repeat("PUT /v1/calls/cc-1 {\"action\":\"hangup\"}", 2), _platform.Requests);

        await Event("cc-1", "cc-1", "completed");
        await _platform.Asked(1);
        Assert.Equal("PUT /v1/calls/cc-1-b {\"action\":\"hangup\"}", _platform.Requests[^1]);
        Assert.All(_platform.Hosts, host => Assert.Equal("api-us-3.vonage.com", host));
    }

    [Fact]
    public async Task A_call_that_is_over_cannot_be_hung_up_and_an_unknown_one_is_not_found()
    {
        await Event("cc-3", "cc-3", "completed");
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/cc-3/hang-up"), HttpStatusCode.Conflict, "call-ended");
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/cc-nothing/hang-up"), HttpStatusCode.NotFound, "unknown-call");
        Assert.Empty(_platform.Requests);
    }

    [Fact]
    public async Task A_recording_of_a_call_is_listed_played_and_downloaded()
    {
        await Record("cc-4", "https://api-us-1.nexmo.com/v1/files/rec-1");
        await Record("cc-4", "https://evil.test/v1/files/rec-2");
        var list = await _api.Get("/api/v1/calls/cc-4/recordings");
        Assert.Equal(
            [("rec-1", "recording", "/api/v1/recordings/cc-4/rec-1"), ("rec-2", "recording", "/api/v1/recordings/cc-4/rec-2")],
            list.EnumerateArray().Select(r => (r.GetProperty("id").GetString(), r.GetProperty("kind").GetString(), r.GetProperty("href").GetString())));

        _platform.Answer(() => Audio("audio/mpeg"));
        using var played = await _api.GetAsync("/api/v1/recordings/cc-4/rec-1");
        Assert.Equal((HttpStatusCode.OK, "audio/mpeg", 4), (played.StatusCode, played.Content.Headers.ContentType?.MediaType, played.Content.Headers.ContentLength));
        Assert.Equal([1, 2, 3, 4], await played.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("inline", played.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);

        _platform.Answer(() => Audio("text/html"));
        using var kept = await _api.GetAsync("/api/v1/recordings/cc-4/rec-1?download=true");
        Assert.Equal(("application/octet-stream", "attachment", "nosniff"), (
            kept.Content.Headers.ContentType?.MediaType, kept.Content.Headers.ContentDisposition?.DispositionType, kept.Headers.GetValues("X-Content-Type-Options").Single()));

        var sent = _platform.Requests.Count;
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/recordings/cc-4/rec-2"), HttpStatusCode.BadGateway, "vonage-host-not-allowed");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/recordings/cc-4/rec-9"), HttpStatusCode.NotFound, "unknown-recording");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/recordings/cc-nothing/rec-1"), HttpStatusCode.NotFound, "unknown-call");
        Assert.Equal(sent, _platform.Requests.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_recording_that_Vonage_dropped_is_gone(int status)
    {
        await Record("cc-5", "https://api.nexmo.com/v1/files/rec-1");
        _platform.Answer(status);
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/recordings/cc-5/rec-1"), HttpStatusCode.Gone, "recording-gone");
    }

    private static HttpResponseMessage Audio(string mediaType) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3, 4]) { Headers = { ContentType = new(mediaType) } } };

    private Task Answer(string id) => Post("answer", $$"""{"uuid":"{{id}}","conversation_uuid":"CON-{{id}}","to":"442079460000","from":"447700900001","region_url":"https://api-us-3.vonage.com"}""");

    private Task Event(string call, string leg, string status) =>
        Post("event", $$"""{"uuid":"{{leg}}","conversation_uuid":"CON-{{call}}","status":"{{status}}","direction":"{{(call == leg ? "inbound" : "outbound")}}","timestamp":"2026-11-23T10:00:00.000Z"}""", call);

    private Task Record(string call, string url) =>
        Post("recording", $$"""{"recording_url":"{{url}}","recording_uuid":"{{url[^5..]}}","conversation_uuid":"CON-{{call}}","size":4,"timestamp":"2026-11-23T10:00:01.000Z"}""", call);

    private async Task Post(string webhook, string body, string? call = null)
    {
        using var client = _gateway.CreateClient();
        using var response = await client.PostAsync($"/webhooks/{webhook}{(call is null ? "" : $"?call={call}")}", ApiAssert.Body(body));
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
    }
}
