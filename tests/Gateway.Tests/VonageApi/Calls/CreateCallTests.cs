using System.Net;
using System.Text;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Gateway.Tests.VonageApi.Calls;

public sealed class CreateCallTests : IDisposable
{
    private const string Created = """{"uuid":"leg-9","status":"started","direction":"outbound","conversation_uuid":"CON-9"}""";
    private static readonly CreateCall ToJane = new(new AppTarget("Jane")) { From = "442079460000", AnswerUrl = new Uri("https://cc.test/webhooks/offer?call=a&offer=b") };

    private readonly Platform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task An_agents_leg_is_created_with_urls_asked_by_post()
    {
        _platform.Answer(201, Created);
        var call = ToJane with { EventUrl = new Uri("https://cc.test/webhooks/event"), RingingTimer = TimeSpan.FromSeconds(20), LengthTimer = TimeSpan.FromHours(1) };
        Assert.Equal(new CreatedCall("leg-9", "CON-9", "started"), (await Create(call)).Value);
        Assert.Equal(
            ["""
            POST /v1/calls {"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"answer_url":["https://cc.test/webhooks/offer?call=a\u0026offer=b"],"answer_method":"POST","event_url":["https://cc.test/webhooks/event"],"event_method":"POST","ringing_timer":20,"length_timer":3600}
            """],
            _platform.Stub.Requests);
        Assert.StartsWith("Bearer ", Assert.Single(_platform.Stub.Authorizations), StringComparison.Ordinal);
    }

    public static TheoryData<CallTarget, string> Targets => new()
    {
        { new PhoneTarget("447700900001", "1p2"), """{"type":"phone","number":"447700900001","dtmfAnswer":"1p2"}""" },
        { new SipTarget("sip:a@b.test", new Dictionary<string, string> { ["k"] = "v" }, "uui"), """{"type":"sip","uri":"sip:a@b.test","headers":{"k":"v"},"standard_headers":{"User-to-User":"uui"}}""" },
        { new WebSocketTarget(new Uri("wss://s.test/a")), """{"type":"websocket","uri":"wss://s.test/a","content-type":"audio/l16;rate=16000"}""" },
        { new VbcTarget("4321"), """{"type":"vbc","extension":"4321"}""" },
    };

    [Theory]
    [MemberData(nameof(Targets), DisableDiscoveryEnumeration = true)]
    public async Task Every_kind_of_end_can_be_called_with_an_inline_ncco_and_a_random_number(CallTarget target, string json)
    {
        _platform.Answer(201, Created);
        await Create(new CreateCall(target) { Ncco = Encoding.UTF8.GetBytes("""[{"action":"talk","text":"Hi"}]""") });
        Assert.Equal($$"""POST /v1/calls {"to":[{{json}}],"random_from_number":true,"ncco":[{"action":"talk","text":"Hi"}]}""", Assert.Single(_platform.Stub.Requests));
    }

    [Fact]
    public async Task Machines_are_detected_plainly_or_in_the_advanced_way()
    {
        _platform.Answer(201, Created);
        await Create(ToJane with { Machines = new(HangsUp: true) });
        await Create(ToJane with { Machines = new(HangsUp: false) { Mode = "detect_beep", BeepTimeout = 45 } });
        Assert.EndsWith("""POST","machine_detection":"hangup"}""", _platform.Stub.Requests[0], StringComparison.Ordinal);
        Assert.EndsWith(""","advanced_machine_detection":{"behavior":"continue","mode":"detect_beep","beep_timeout":45}}""", _platform.Stub.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_needs_one_way_to_its_ncco()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Create(ToJane with { AnswerUrl = null }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Create(ToJane with { Ncco = "[]"u8.ToArray() }));
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(502, "<html>")]
    [InlineData(503, "")]
    [InlineData(408, "")]
    [InlineData(201, "")]
    [InlineData(201, """{"status":"started"}""")]
    public async Task An_answer_that_leaves_it_open_is_an_unknown_outcome_and_nobody_is_called_twice(int status, string body)
    {
        _platform.Answer(status, body);
        var failure = (await Create(ToJane)).Failure;
        Assert.Equal((VonageCodes.UnknownOutcome, (HttpStatusCode?)status), (failure?.Code, failure?.Status));
        Assert.Single(_platform.Stub.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_an_unknown_outcome()
    {
        _platform.Stub.Answer(() => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset"));
        Assert.Equal(VonageCodes.UnknownOutcome, (await Create(ToJane)).Failure?.Code);
        Assert.Single(_platform.Stub.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task A_connection_that_never_was_is_known_to_have_done_nothing(HttpRequestError error)
    {
        _platform.Stub.Answer(() => throw new HttpRequestException(error, "refused"));
        Assert.Equal(VonageCodes.Unreachable, (await Create(ToJane)).Failure?.Code);
    }

    [Fact]
    public async Task The_limit_is_told_at_once_with_the_time_to_wait()
    {
        _platform.Answer(429, """{"error_title":"Too Many Requests"}""", retryAfter: 3);
        var failure = (await Create(ToJane)).Failure;
        Assert.Equal((VonageCodes.Throttled, TimeSpan.FromSeconds(3), "Too Many Requests"), (failure?.Code, failure?.RetryAfter, failure?.Detail));
        Assert.Single(_platform.Stub.Requests);
    }

    [Fact]
    public async Task A_bad_field_comes_with_an_integer_as_type_and_is_named()
    {
        _platform.Answer(400, """{"type":400,"title":"Bad Request","invalid_parameters":[{"name":"number","reason":"can contain up to 15 digits prefixed with +"}]}""");
        var failure = (await Create(ToJane)).Failure;
        Assert.Equal((VonageCodes.Refused, "Bad Request"), (failure?.Code, failure?.Detail));
        Assert.Contains("number: can contain up to 15 digits", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_is_told_with_what_to_check()
    {
        _platform.Answer(401, """{"type":"UNAUTHORIZED","error_title":"Unauthorized"}""");
        var failure = (await Create(ToJane)).Failure;
        Assert.Equal((VonageCodes.Unauthorized, "Unauthorized"), (failure?.Code, failure?.Detail));
        Assert.Contains("Vonage:ApplicationId", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leg_is_created_in_the_callers_region_and_nowhere_else()
    {
        _platform.Answer(201, Created);
        await _platform.Client<VonageCallsClient>().Create(ToJane, new Uri("https://api-eu-3.vonage.com"));
        Assert.Equal("api-eu-3.vonage.com", Assert.Single(_platform.Stub.Hosts));

        var failure = (await _platform.Client<VonageCallsClient>().Create(ToJane, new Uri("https://evil.test"))).Failure;
        Assert.Equal(VonageCodes.HostNotAllowed, failure?.Code);
        Assert.Contains("evil.test", failure?.Message, StringComparison.Ordinal);
        Assert.Single(_platform.Stub.Requests);
    }

    [Fact]
    public async Task Without_an_account_nothing_leaves()
    {
        using var local = new Platform().WithoutAccount();
        Assert.Equal(VonageCodes.NotConfigured, (await local.Client<VonageCallsClient>().Create(ToJane)).Failure?.Code);
        Assert.Empty(local.Stub.Requests);
    }

    [Fact]
    public void Numbers_do_not_show_in_text()
    {
        Assert.DoesNotContain("7700", new PhoneTarget("447700900001").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("7700", new CallEnd("phone", "447700900001").ToString(), StringComparison.Ordinal);
    }

    private Task<VonageResult<CreatedCall>> Create(CreateCall call) => _platform.Client<VonageCallsClient>().Create(call);
}
