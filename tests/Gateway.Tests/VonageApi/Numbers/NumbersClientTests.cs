using ContactCenter.VonageApi.Numbers;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Gateway.Tests.VonageApi.Numbers;

public sealed class NumbersClientTests : IDisposable
{
    private const string Success = """{"error-code":"200","error-code-label":"success"}""";
    private const string Failed = """{"error-code":"420","error-code-label":"method failed"}""";

    private readonly Platform _platform = new();

    private VonageNumbersClient Numbers => _platform.Client<VonageNumbersClient>();

    public void Dispose() => _platform.Dispose();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"count":0,"numbers":[]}""")]
    public async Task No_numbers_come_in_two_shapes(string body)
    {
        _platform.Answer(200, body);
        Assert.Equal((0, null), await Owned());

        async Task<(int? Total, int? Next)> Owned()
        {
            var page = (await Numbers.Owned(new())).Value!;
            Assert.Empty(page.Items);
            return (page.Total, page.NextIndex);
        }
    }

    [Fact]
    public async Task The_accounts_numbers_are_read_with_what_overrides_the_application()
    {
        _platform.Answer(200, """
            {"count":3,"numbers":[
              {"country":"GB","msisdn":"447700900000","moHttpUrl":"https://m.test","type":"mobile-lvn","features":["VOICE","SMS"],"voiceCallbackType":"app","voiceCallbackValue":"","app_id":"app-1"},
              {"country":"US","msisdn":12025550100,"type":"landline","features":["SMS"],"voiceCallbackType":"sip","voiceCallbackValue":"sip:a@b"}]}
            """);
        var page = (await Numbers.Owned(new() { ApplicationId = "app-1", HasApplication = true, Country = "GB", Pattern = "44", Place = PatternPlace.End, Size = 2, Index = 1 })).Value!;
        Assert.Equal("GET /account/numbers?application_id=app-1&has_application=true&country=GB&pattern=44&search_pattern=2&size=2&index=1", Assert.Single(_platform.Stub.Requests));
        Assert.Equal("rest.vonage.test", Assert.Single(_platform.Stub.Hosts));
        Assert.Equal("Basic a2V5MTpzZWNyZXQx", Assert.Single(_platform.Stub.Authorizations));
        Assert.Equal((3, 2), (page.Total, page.NextIndex));
        Assert.Equal([("447700900000", true, false, "app-1"), ("12025550100", false, true, null)], page.Items.Select(n => (n.Msisdn, n.HasVoice, n.IsForwarded, n.ApplicationId)));
        Assert.DoesNotContain("7700", page.Items[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_page_has_no_next()
    {
        _platform.Answer(200, """{"count":3,"numbers":[{"country":"GB","msisdn":"447700900000"}]}""");
        Assert.Null((await Numbers.Owned(new() { Size = 2, Index = 2 })).Value?.NextIndex);
    }

    [Fact]
    public async Task One_number_is_found_among_those_that_begin_alike()
    {
        _platform.Answer(200, """{"count":2,"numbers":[{"country":"GB","msisdn":"4477009000001"},{"country":"GB","msisdn":"447700900000"}]}""").Answer(200, "{}");
        Assert.Equal("447700900000", (await Numbers.Find("447700900000")).Value?.Msisdn);
        Assert.Equal(VonageCodes.NotFound, (await Numbers.Find("447700900000")).Failure?.Code);
    }

    [Fact]
    public async Task Available_numbers_have_prices_in_texts()
    {
        _platform.Answer(200, """{"count":1177,"numbers":[{"country":"GB","msisdn":"447700900000","type":"landline","cost":"1.25","initialPrice":"0.50","features":["VOICE"]},{"country":"GB","msisdn":"447700900001"}]}""");
        var page = (await Numbers.Search(new("GB") { Type = "landline", Pattern = "4420", Size = 2, Index = 3 })).Value!;
        Assert.Equal("GET /number/search?country=GB&type=landline&pattern=4420&search_pattern=0&features=VOICE&size=2&index=3", Assert.Single(_platform.Stub.Requests));
        Assert.Equal((1177, 4), (page.Total, page.NextIndex));
        Assert.Equal([(1.25m, 0.50m), (null, (decimal?)null)], page.Items.Select(n => (n.MonthlyCost, n.InitialPrice)));
    }

    [Fact]
    public async Task Commands_are_forms()
    {
        _platform.Answer(200, Success);
        Assert.True((await Numbers.Buy("GB", "447700900000")).IsOk);
        Assert.True((await Numbers.Cancel("GB", "447700900000")).IsOk);
        Assert.True((await Numbers.Update(new("GB", "447700900000") { ApplicationId = "app-1", MoHttpUrl = "https://m.test/?a=b&c" })).IsOk);
        Assert.True((await Numbers.Update(new("GB", "447700900000") { VoiceCallbackType = "tel", VoiceCallbackValue = "447700900009" })).IsOk);
        Assert.Equal(
            [
                "POST /number/buy country=GB&msisdn=447700900000",
                "POST /number/cancel country=GB&msisdn=447700900000",
                "POST /number/update country=GB&msisdn=447700900000&app_id=app-1&moHttpUrl=https%3A%2F%2Fm.test%2F%3Fa%3Db%26c",
                "POST /number/update country=GB&msisdn=447700900000&voiceCallbackType=tel&voiceCallbackValue=447700900009",
            ],
            _platform.Stub.Requests);
        Assert.All(_platform.Stub.ContentTypes, type => Assert.Equal("application/x-www-form-urlencoded", type));
    }

    [Theory]
    [InlineData(420, Failed)]
    [InlineData(200, Failed)]
    public async Task A_failure_is_420_by_status_or_in_the_body(int status, string body)
    {
        _platform.Answer(status, body);
        var failure = (await Numbers.Cancel("GB", "447700900000")).Failure;
        Assert.Equal((VonageCodes.MethodFailed, "method failed", 420), (failure?.Code, failure?.Detail, (int?)failure?.Status));
        Assert.DoesNotContain("7700", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_platforms_reason_to_refuse_a_purchase_is_told()
    {
        const string Reason = "Numbers from this country can be requested from the Dashboard as they require a valid local address";
        _platform.Answer(420, $$"""{"error-code":"420","error-code-label":"{{Reason}}"}""");
        Assert.Contains(Reason, (await Numbers.Buy("GB", "447700900000")).Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_credentials_are_told()
    {
        _platform.Answer(401, """{"error-code":"401","error-code-label":"authentication failed"}""");
        var failure = (await Numbers.Owned(new())).Failure;
        Assert.Equal((VonageCodes.Unauthorized, "authentication failed"), (failure?.Code, failure?.Detail));
        Assert.Contains("Vonage:ApiKey", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_purchase_is_sent_once_and_a_set_up_again_after_a_passing_fault()
    {
        _platform.Answer(503).Answer(503).Answer(200, Success);
        Assert.Equal(VonageCodes.UnknownOutcome, (await Numbers.Buy("GB", "447700900000")).Failure?.Code);
        Assert.Single(_platform.Stub.Requests);
        Assert.True((await Numbers.Update(new("GB", "447700900000"))).IsOk);
        Assert.Equal(3, _platform.Stub.Requests.Count);
    }
}
