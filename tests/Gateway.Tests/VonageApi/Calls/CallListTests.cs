using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Gateway.Tests.VonageApi.Calls;

public sealed class CallListTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 25, 10, 0, 0, 700, TimeSpan.Zero);
    private readonly Platform _platform = new();

    private VonageCallsClient Calls => _platform.Client<VonageCallsClient>();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task A_finished_leg_of_the_live_platform_is_read()
    {
        _platform.Answer(200, """
            {"uuid":"leg-1","status":"completed","direction":"outbound","conversation_uuid":"CON-1","from":{"type":"phone","number":"442079460000"},
             "to":{"type":"phone","number":" 447700900001"},"start_time":"2024-04-19T01:34:18.000Z","end_time":"2024-04-19T01:34:25.000Z",
             "rate":"0.00450000","price":"0.00052500","duration":"7","network":"GB-FIXED","_links":{"self":{"href":"/v1/calls/leg-1"}}}
            """);
        var call = (await Calls.Get(new("leg-1"))).Value;
        Assert.Equal(
            new CallRecord("leg-1", "completed")
            {
                ConversationUuid = "CON-1",
                Direction = "outbound",
                From = new("phone", "442079460000"),
                To = new("phone", "447700900001"),
                StartTime = new(2024, 4, 19, 1, 34, 18, TimeSpan.Zero),
                EndTime = new(2024, 4, 19, 1, 34, 25, TimeSpan.Zero),
                Duration = TimeSpan.FromSeconds(7),
                Rate = 0.0045m,
                Price = 0.000525m,
                Network = "GB-FIXED",
            },
            call);
    }

    [Fact]
    public async Task The_shape_of_the_specification_is_read_too()
    {
        _platform.Answer(200, """
            {"uuid":"leg-1","status":"answered","to":[{"type":"app","user":"Jane"}],"from":[],"start_time":"2024-04-19 01:34:18","end_time":null,"duration":7,"network":23433}
            """);
        var call = (await Calls.Get(new("leg-1"))).Value;
        Assert.Equal(
            (new CallEnd("app", "Jane"), null, new DateTimeOffset(2024, 4, 19, 1, 34, 18, TimeSpan.Zero), null, TimeSpan.FromSeconds(7), "23433"),
            (call?.To, call?.From, call?.StartTime, call?.EndTime, call?.Duration, call?.Network));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"uuid":""}""")]
    [InlineData("""{"uuid":7}""")]
    public async Task An_answer_without_a_leg_is_unexpected(string body)
    {
        _platform.Answer(200, body);
        Assert.Equal(VonageCodes.Unexpected, (await Calls.Get(new("leg-1"))).Failure?.Code);
    }

    [Fact]
    public async Task A_filter_is_sent_with_whole_seconds()
    {
        _platform.Answer(200, """{"count":0,"_embedded":{"calls":[]}}""");
        var page = await Calls.List(new() { Status = "answered", StartedFrom = At, StartedBefore = At.AddHours(1), ConversationUuid = "CON-1", NewestFirst = true, PageSize = 10, RecordIndex = 20 });
        Assert.Equal(
            "GET /v1/calls?status=answered&date_start=2026-11-25T10%3A00%3A00Z&date_end=2026-11-25T11%3A00%3A00Z&conversation_uuid=CON-1&order=desc&page_size=10&record_index=20",
            Assert.Single(_platform.Stub.Requests));
        Assert.Null(page.Value?.NextIndex);
    }

    [Theory]
    [InlineData("""{"count":3,"record_index":0,"_embedded":{"calls":[{"uuid":"a","status":"started"},{"uuid":"b","status":"started"}]}}""", 2)]
    [InlineData("""{"count":2,"_links":{"next":{"href":"/calls"}},"_embedded":{"calls":[{"uuid":"a"},{"uuid":"b"}]}}""", null)]
    [InlineData("""{"_links":{"next":{"href":"/calls"}},"_embedded":{"calls":[{"uuid":"a"},{"uuid":"b"}]}}""", 2)]
    [InlineData("""{"_links":{},"_embedded":{"calls":[{"uuid":"a"},{"uuid":"b"}]}}""", null)]
    public async Task The_end_of_a_list_is_seen_by_count_or_by_link(string body, int? next)
    {
        _platform.Answer(200, body);
        var page = (await Calls.List(new())).Value;
        Assert.Equal(next, page?.NextIndex);
        Assert.Equal(["a", "b"], page?.Calls.Select(call => call.Uuid) ?? []);
    }

    [Fact]
    public async Task Evidence_of_a_leg_is_found_on_any_page_by_whom_it_calls()
    {
        _platform
            .Answer(200, """
                {"count":5,"_embedded":{"calls":[
                  {"uuid":"a","status":"started","direction":"inbound","to":{"type":"app","user":"Jane"}},
                  {"uuid":"b","status":"started","direction":"outbound","to":{"type":"app","user":"jane"}},
                  {"uuid":"c","status":"started","direction":"outbound","to":[{"type":"app","user":"Jane"}]}]}}
                """)
            .Answer(200, """
                {"count":5,"_embedded":{"calls":[
                  {"uuid":"d","status":"completed","direction":"outbound","to":{"type":"app","user":"Jane"}},
                  {"uuid":"e","status":"started","direction":"outbound","to":{"type":"phone","number":"1"}}]}}
                """);
        var found = await _platform.Client<LegEvidence>().Find(new AppTarget("Jane"), At, new Uri("https://api-eu-3.vonage.com"));
        Assert.Equal(["c", "d"], found.Value?.Select(call => call.Uuid) ?? []);
        Assert.Equal(
            [
                "GET /v1/calls?date_start=2026-11-25T09%3A59%3A50Z&order=asc&page_size=100&record_index=0",
                "GET /v1/calls?date_start=2026-11-25T09%3A59%3A50Z&order=asc&page_size=100&record_index=3",
            ],
            _platform.Stub.Requests);
        Assert.All(_platform.Stub.Hosts, host => Assert.Equal("api-eu-3.vonage.com", host));
    }

    [Fact]
    public async Task No_evidence_is_an_empty_list_and_a_fault_is_none()
    {
        _platform.Answer(200, """{"count":0,"_embedded":{"calls":[]}}""").Answer(401);
        var evidence = _platform.Client<LegEvidence>();
        Assert.Empty((await evidence.Find(new AppTarget("Jane"), At)).Value!);
        Assert.Equal(VonageCodes.Unauthorized, (await evidence.Find(new AppTarget("Jane"), At)).Failure?.Code);
    }
}
