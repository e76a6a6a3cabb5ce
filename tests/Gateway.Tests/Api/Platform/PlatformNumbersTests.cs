using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Gateway.Tests.VonageApi;
using ContactCenter.Grains.Interfaces.Applications;

namespace ContactCenter.Gateway.Tests.Api.Platform;

public sealed class PlatformNumbersTests : IAsyncDisposable
{
    private const string Number = "442079460201";
    private readonly AccountPlatform _platform = new();
    private readonly GatewayFixture _gateway;
    private readonly HttpClient _api;

    public PlatformNumbersTests()
    {
        _gateway = new GatewayFixture().WithAccount(_platform);
        _api = _gateway.Admin();
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _gateway.DisposeAsync();
        _platform.Dispose();
    }

    [Fact]
    public async Task A_number_is_rented_linked_unlinked_and_given_back()
    {
        Assert.Equal("none", await Post("rent", """{"country":"gb"}"""));
        Assert.Equal("GB", _platform.Numbers[Number]["country"]!.GetValue<string>());
        Assert.Equal("ours", await Post("link"));
        Assert.Equal(Tokens.Keys.ApplicationId, _platform.Numbers[Number]["app_id"]!.GetValue<string>());
        Assert.Equal("GB", (await _api.Get($"/api/v1/numbers/{Number}")).GetProperty("country").GetString());
        Assert.Equal(Number, (await _api.Get("/api/v1/settings")).GetProperty("callerId").GetString());

        Assert.Equal("none", await Post("unlink"));
        Assert.Null(_platform.Numbers[Number]["app_id"]);
        await ApiAssert.Problem(await _api.GetAsync($"/api/v1/numbers/{Number}"), HttpStatusCode.NotFound, "unknown-number");

        using var gone = await _api.Send(HttpMethod.Post, $"/api/v1/numbers/{Number}/cancel");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Empty(_platform.Numbers);
        Assert.Null((await _gateway.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Routing()).CallerId);
    }

    [Fact]
    public async Task Whatever_answer_is_lost_the_command_is_done_once_or_can_be_sent_again()
    {
        _platform.Lost["POST /number/buy"] = 503;
        await Post("rent", """{"country":"GB"}""");
        await Post("rent", """{"country":"GB"}""");
        Assert.Single(_platform.Requests, request => request == "POST /number/buy");

        _platform.Lost["POST /number/update"] = 503;
        Assert.Equal("ours", await Post("link"));

        _platform.Lost["POST /number/cancel"] = 503;
        using var gone = await _api.Send(HttpMethod.Post, $"/api/v1/numbers/{Number}/cancel");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }

    [Fact]
    public async Task A_purchase_that_leaves_no_trace_is_of_unknown_outcome_and_may_be_repeated()
    {
        _platform.Broken["POST /number/buy"] = 502;
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, $"/api/v1/numbers/{Number}/rent", """{"country":"GB"}"""), HttpStatusCode.ServiceUnavailable, "vonage-unknown-outcome");
        _platform.Broken["POST /number/buy"] = 420;
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, $"/api/v1/numbers/{Number}/rent", """{"country":"GB"}"""), HttpStatusCode.Conflict, "vonage-method-failed");
    }

    [Fact]
    public async Task A_number_that_others_use_is_taken_over_only_when_asked_to()
    {
        Own(Number, new() { ["app_id"] = "other" });
        await Refused("link", "number-linked-elsewhere");
        await Refused("unlink", "number-linked-elsewhere");
        Own(Number, new() { ["voiceCallbackType"] = "tel", ["voiceCallbackValue"] = "447700900009", ["app_id"] = Tokens.Keys.ApplicationId, ["moHttpUrl"] = "https://m.test" });
        await Refused("link", "number-forwarded");
        Assert.Equal("ours", await Post("link", """{"takeOver":true}"""));
        Assert.Null(_platform.Numbers[Number]["voiceCallbackType"]);
        Assert.Equal("https://m.test", _platform.Numbers[Number]["moHttpUrl"]!.GetValue<string>());

        Own(Number, new() { ["features"] = new JsonArray("SMS") });
        await Refused("link", "number-without-voice");
    }

    [Fact]
    public async Task Linking_keeps_the_flow_and_the_label_and_the_caller_id_that_is_there()
    {
        Own(Number, []);
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, $"/api/v1/numbers/{Number}", """{"flow":"inbound","label":"Sales"}"""));
        await ApiAssert.Json(await _api.Send(HttpMethod.Patch, "/api/v1/settings", """{"callerId":"442079460299"}"""));
        await Post("link");
        await Post("link");
        Assert.Equal(
            $$"""{"number":"{{Number}}","version":2,"flow":"inbound","flowVersion":1,"label":"Sales","country":"GB"}""", (await _api.Get($"/api/v1/numbers/{Number}")).GetRawText());
        Assert.Equal("442079460299", (await _api.Get("/api/v1/settings")).GetProperty("callerId").GetString());
    }

    [Fact]
    public async Task A_number_that_the_account_does_not_rent_is_unknown()
    {
        foreach (var command in (string[])["link", "unlink", "cancel"])
        {
            await ApiAssert.Problem(await _api.Send(HttpMethod.Post, $"/api/v1/numbers/{Number}/{command}"), HttpStatusCode.NotFound, "unknown-number");
            await ApiAssert.Problem(await _api.Send(HttpMethod.Post, $"/api/v1/numbers/abc/{command}"), HttpStatusCode.BadRequest, "invalid-number");
        }
    }

    [Fact]
    public async Task The_accounts_numbers_say_where_calls_go()
    {
        Own("442079460202", new() { ["app_id"] = Tokens.Keys.ApplicationId });
        Own("442079460203", new() { ["app_id"] = "other" });
        Own("442079460204", new() { ["voiceCallbackType"] = "sip", ["voiceCallbackValue"] = "sip:a@b" });
        Own("442079460205", new() { ["features"] = new JsonArray("SMS") });
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/numbers/442079460202", """{"label":"Sales","flow":"ivr"}"""));
        var page = await _api.Get("/api/v1/platform/numbers");
        Assert.Equal(
            [("442079460202", "ours", true, "Sales"), ("442079460203", "elsewhere", true, null), ("442079460204", "forwarded", true, null), ("442079460205", "none", false, null)],
            page.GetProperty("items").EnumerateArray().Select(n => (
                n.GetProperty("number").GetString(), n.GetProperty("link").GetString(), n.GetProperty("hasVoice").GetBoolean(),
                n.TryGetProperty("label", out var label) ? label.GetString() : null)));
        Assert.False(page.TryGetProperty("next", out _));
    }

    [Theory]
    [InlineData("", "invalid-country")]
    [InlineData("country=GBR", "invalid-country")]
    [InlineData("country=GB&type=pager", "invalid-type")]
    [InlineData("country=GB&pattern=44x", "invalid-pattern")]
    [InlineData("country=GB&place=7", "invalid-place")]
    [InlineData("country=GB&limit=0", "invalid-limit")]
    [InlineData("country=GB&cursor=MA", "invalid-cursor")]
    public async Task A_search_that_cannot_be_is_refused(string query, string code)
    {
        await ApiAssert.Problem(await _api.GetAsync($"/api/v1/numbers/available?{query}"), HttpStatusCode.BadRequest, code);
        Assert.Empty(_platform.Requests);
    }

    private void Own(string number, JsonObject more)
    {
        JsonObject owned = new() { ["country"] = "GB", ["msisdn"] = number, ["type"] = "landline", ["features"] = new JsonArray("VOICE") };
        foreach (var (name, value) in more)
        {
            owned[name] = value?.DeepClone();
        }

        _platform.Numbers[number] = owned;
    }

    private async Task<string?> Post(string command, string? body = null) =>
        (await ApiAssert.Json(await _api.Send(HttpMethod.Post, $"/api/v1/numbers/{Number}/{command}", body))).GetProperty("link").GetString();

    private async Task Refused(string command, string code) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, $"/api/v1/numbers/{Number}/{command}"), HttpStatusCode.Conflict, code);
}
