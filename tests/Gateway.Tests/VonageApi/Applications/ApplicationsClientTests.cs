using System.Text.Json.Nodes;
using ContactCenter.VonageApi.Applications;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;

namespace ContactCenter.Gateway.Tests.VonageApi.Applications;

public sealed class ApplicationsClientTests : IDisposable
{
    private const string Id = "78d335fa-323d-0114-9c3d-d6f0d48968cf";

    private static readonly ApplicationSettings Settings = new(
        new Uri("https://cc.test/webhooks/answer"), new Uri("https://backup.test/fallback"), new Uri("https://cc.test/webhooks/event"), new Uri("https://cc.test/webhooks/rtc"))
    {
        Name = "CC",
        Region = "eu-west",
    };

    private readonly Platform _platform = new();

    private VonageApplicationsClient Applications => _platform.Client<VonageApplicationsClient>();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task A_new_application_has_voice_and_rtc_signed_webhooks_by_post_and_our_public_key()
    {
        _platform.Answer(201, $$$"""{"id":"{{{Id}}}","name":"CC","keys":{"private_key":"-----BEGIN PRIVATE KEY-----"}}""");
        Assert.Equal(Id, (await Applications.Create(Settings, Tokens.Keys)).Value?.Id);

        var request = Assert.Single(_platform.Stub.Requests);
        Assert.StartsWith("POST /v2/applications {", request, StringComparison.Ordinal);
        Assert.Equal("Basic a2V5MTpzZWNyZXQx", Assert.Single(_platform.Stub.Authorizations));
        var body = JsonNode.Parse(request["POST /v2/applications ".Length..])!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""
            {"name":"CC","keys":{"public_key":KEY},
             "capabilities":{
               "voice":{
                 "webhooks":{
                   "answer_url":{"address":"https://cc.test/webhooks/answer","http_method":"POST","connect_timeout":1000,"socket_timeout":5000},
                   "fallback_answer_url":{"address":"https://backup.test/fallback","http_method":"POST","connect_timeout":1000,"socket_timeout":5000},
                   "event_url":{"address":"https://cc.test/webhooks/event","http_method":"POST","connect_timeout":1000,"socket_timeout":10000}},
                 "signed_callbacks":true,"region":"eu-west"},
               "rtc":{"webhooks":{"event_url":{"address":"https://cc.test/webhooks/rtc","http_method":"POST"}},"signed_callbacks":true}}}
            """.Replace("KEY", JsonValue.Create(Tokens.Keys.PublicKeyPem).ToJsonString(), StringComparison.Ordinal)), body), body.ToJsonString());
    }

    [Fact]
    public async Task A_creation_of_unknown_outcome_is_found_again_by_our_key_on_any_page()
    {
        var mine = Tokens.Keys.PublicKeyPem.Replace("\n", "\r\n", StringComparison.Ordinal);
        _platform.Answer(500)
            .Answer(200, """{"total_pages":2,"_embedded":{"applications":[{"id":"a","keys":{"public_key":"nonsense"}},{"id":"b","keys":{}},{"id":"c"}]}}""")
            .Answer(200, """{"total_pages":2,"_embedded":{"applications":[{"id":"d","keys":{"public_key":MINE}}]}}""".Replace("MINE", JsonValue.Create(mine).ToJsonString(), StringComparison.Ordinal));
        Assert.Equal(VonageCodes.UnknownOutcome, (await Applications.Create(Settings, Tokens.Keys)).Failure?.Code);
        Assert.Equal("d", (await Applications.FindByKey(Tokens.Keys)).Value?.Id);
        Assert.Equal(["GET /v2/applications?page_size=100&page=1", "GET /v2/applications?page_size=100&page=2"], _platform.Stub.Requests.Skip(1));

        Assert.Equal(VonageCodes.NotFound, (await Applications.FindByKey(ApplicationKeys.Generate(Id))).Failure?.Code);
    }

    [Fact]
    public async Task A_change_sends_everything_back_that_was_there()
    {
        _platform.Answer(200, """
            {"id":"ID","name":"Mine","keys":{"public_key":"PEM"},"privacy":{"improve_ai":true},"_links":{"self":{"href":"x"}},
             "capabilities":{"vbc":{},"messages":{"version":"v1"},"voice":{"conversations_ttl":9000,"signed_callbacks":false,
               "webhooks":{"answer_url":{"address":"https://old.test","http_method":"GET","connect_timeout":300,"socket_timeout":3000}}}}}
            """.Replace("ID", Id, StringComparison.Ordinal)).Answer(200, $$$"""{"id":"{{{Id}}}","name":"Mine"}""");
        var before = (await Applications.Get(Id)).Value!;
        var settings = Settings with { Name = null, Region = null };
        Assert.Equal(
            [
                new("capabilities.voice.webhooks.answer_url.address", "https://cc.test/webhooks/answer", "https://old.test"),
                new("capabilities.voice.webhooks.answer_url.http_method", "POST", "GET"),
                new("capabilities.voice.webhooks.fallback_answer_url.address", "https://backup.test/fallback", null),
                new("capabilities.voice.webhooks.fallback_answer_url.http_method", "POST", null),
                new("capabilities.voice.webhooks.event_url.address", "https://cc.test/webhooks/event", null),
                new("capabilities.voice.webhooks.event_url.http_method", "POST", null),
                new("capabilities.rtc.webhooks.event_url.address", "https://cc.test/webhooks/rtc", null),
                new("capabilities.rtc.webhooks.event_url.http_method", "POST", null),
                new("capabilities.voice.signed_callbacks", "true", "false"),
                new("capabilities.rtc.signed_callbacks", "true", null),
            ],
            before.Differences(settings));

        var after = before.With(settings);
        Assert.Empty(after.Differences(settings));
        Assert.NotEmpty(before.Differences(settings));
        Assert.True((await Applications.Replace(after)).IsOk);
        Assert.StartsWith($"PUT /v2/applications/{Id} ", _platform.Stub.Requests[1], StringComparison.Ordinal);
        var sent = JsonNode.Parse(_platform.Stub.Requests[1][$"PUT /v2/applications/{Id} ".Length..])!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""
            {"name":"Mine","keys":{"public_key":"PEM"},"privacy":{"improve_ai":true},
             "capabilities":{"vbc":{},"messages":{"version":"v1"},
               "voice":{"conversations_ttl":9000,"signed_callbacks":true,"webhooks":{
                 "answer_url":{"address":"https://cc.test/webhooks/answer","http_method":"POST","connect_timeout":300,"socket_timeout":3000},
                 "fallback_answer_url":{"address":"https://backup.test/fallback","http_method":"POST"},
                 "event_url":{"address":"https://cc.test/webhooks/event","http_method":"POST"}}},
               "rtc":{"webhooks":{"event_url":{"address":"https://cc.test/webhooks/rtc","http_method":"POST"}},"signed_callbacks":true}}}
            """), sent), sent.ToJsonString());
    }

    [Fact]
    public async Task A_private_key_in_an_answer_is_dropped_at_once()
    {
        _platform.Answer(200, $$$"""{"id":"{{{Id}}}","name":"Mine","keys":{"public_key":"PEM","private_key":"SECRET"}}""").Answer(200, $$$"""{"id":"{{{Id}}}"}""");
        await Applications.Replace((await Applications.Get(Id)).Value!);
        Assert.DoesNotContain("SECRET", _platform.Stub.Requests[1], StringComparison.Ordinal);
        Assert.Contains("PEM", _platform.Stub.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Applications_are_deleted()
    {
        _platform.Answer(204).Answer(404, """{"type":"https://developer.nexmo.com/api-errors/application#not-found","title":"Not Found"}""");
        Assert.True((await Applications.Delete(Id)).IsOk);
        var gone = (await Applications.Delete(Id)).Failure;
        Assert.Equal((VonageCodes.NotFound, "not-found"), (gone?.Code, gone?.Detail));
    }

    [Fact]
    public async Task Wrong_credentials_are_told_by_their_own_keys_and_missing_ones_send_nothing()
    {
        _platform.Answer(401, """{"type":"https://developer.nexmo.com/api-errors/application#unauthorized","title":"Unauthorized","detail":"Invalid credentials supplied"}""");
        var failure = (await Applications.Get(Id)).Failure;
        Assert.Equal((VonageCodes.Unauthorized, "unauthorized"), (failure?.Code, failure?.Detail));
        Assert.Contains("Vonage:ApiSecret", failure?.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret1", failure?.Message, StringComparison.Ordinal);

        using var without = new Platform().With("Vonage:ApiSecret", null);
        Assert.Equal(VonageCodes.NotConfigured, (await without.Client<VonageApplicationsClient>().Get(Id)).Failure?.Code);
        Assert.Empty(without.Stub.Requests);
    }
}
