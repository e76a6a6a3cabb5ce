using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Media;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Gateway.Tests.VonageApi.Calls;

public sealed class LegActionTests : IDisposable
{
    private const string TooEarly = """{"type":"BAD_REQUEST","error_title":"Bad Request"}""";
    private static readonly LegAddress Leg = new("0779a56d002f1c7f47f82ef5fe84ab79", new Uri("https://api-us-3.vonage.com"));

    private readonly Platform _platform = new();

    private VonageCallsClient Calls => _platform.Client<VonageCallsClient>();

    public void Dispose() => _platform.Dispose();

    public static TheoryData<string, Func<VonageCallsClient, Task<VonageResult<VonageDone>>>> Actions => new()
    {
        { """PUT {"action":"hangup"}""", calls => calls.HangUp(Leg) },
        { """PUT {"action":"mute"}""", calls => calls.Mute(Leg) },
        { """PUT {"action":"unmute"}""", calls => calls.Unmute(Leg) },
        { """PUT {"action":"earmuff"}""", calls => calls.Earmuff(Leg) },
        { """PUT {"action":"unearmuff"}""", calls => calls.Unearmuff(Leg) },
        { """PUT/input/dtmf {"event_url":["https://cc.test/dtmf"]}""", calls => calls.SubscribeDigits(Leg, new Uri("https://cc.test/dtmf")) },
        { "DELETE/input/dtmf", calls => calls.UnsubscribeDigits(Leg) },
        { "DELETE/talk", calls => calls.StopTalk(Leg) },
        { "DELETE/stream", calls => calls.StopStream(Leg) },
    };

    public static TheoryData<string, Func<VonageCallsClient, Task<VonageResult<VonageDone>>>> OnceOnly => new()
    {
        {
            """PUT {"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"x"}]}}""",
            calls => calls.Transfer(Leg, """[{"action":"talk","text":"x"}]"""u8.ToArray())
        },
        { """PUT/talk {"text":"Hello","language":"en-GB","style":2,"premium":true,"loop":0,"level":"0.5"}""", calls => calls.Talk(Leg, new("Hello") { Language = "en-GB", Style = 2, Premium = true, Loop = 0, Level = 0.5m }) },
        { """PUT/talk {"text":"Hello","loop":1}""", calls => calls.Talk(Leg, new("Hello")) },
        { """PUT/stream {"stream_url":["https://cc.test/a.mp3"],"loop":0,"level":"-1"}""", calls => calls.Stream(Leg, new StreamRequest(new Uri("https://cc.test/a.mp3")) { Loop = 0, Level = -1 }) },
        { """PUT/dtmf {"digits":"17#"}""", calls => calls.SendDigits(Leg, "17#") },
    };

    [Theory]
    [MemberData(nameof(Actions), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(OnceOnly), DisableDiscoveryEnumeration = true)]
    public async Task An_action_goes_to_the_legs_own_region(string expected, Func<VonageCallsClient, Task<VonageResult<VonageDone>>> act)
    {
        _platform.Answer(204);
        Assert.True((await act(Calls)).IsOk);
        Assert.Equal(expected, Assert.Single(_platform.Stub.Requests).Replace($" /v1/calls/{Leg.Uuid}", "", StringComparison.Ordinal));
        Assert.Equal("api-us-3.vonage.com", Assert.Single(_platform.Stub.Hosts));
    }

    [Theory]
    [MemberData(nameof(Actions), DisableDiscoveryEnumeration = true)]
    public async Task What_is_the_same_twice_as_once_is_sent_again_after_a_passing_fault(string expected, Func<VonageCallsClient, Task<VonageResult<VonageDone>>> act)
    {
        _platform.Answer(503).Answer(204);
        Assert.True((await act(Calls)).IsOk, expected);
        Assert.Equal(2, _platform.Stub.Requests.Count);
        Assert.Equal(_platform.Stub.Requests[0], _platform.Stub.Requests[1]);
    }

    [Theory]
    [MemberData(nameof(OnceOnly), DisableDiscoveryEnumeration = true)]
    public async Task What_is_heard_or_moved_is_sent_once(string expected, Func<VonageCallsClient, Task<VonageResult<VonageDone>>> act)
    {
        _platform.Answer(503).Answer(204);
        Assert.Equal(VonageCodes.Unavailable, (await act(Calls)).Failure?.Code);
        Assert.Single(_platform.Stub.Requests);
        Assert.NotEmpty(expected);
    }

    [Theory]
    [InlineData(200, """{"message":"Talk started","uuid":"x"}""")]
    [InlineData(200, "")]
    [InlineData(200, "not json")]
    public async Task The_body_of_a_success_does_not_matter(int status, string body)
    {
        _platform.Answer(status, body);
        Assert.True((await Calls.Talk(Leg, new("Hello"))).IsOk);
    }

    [Theory]
    [InlineData("""{"type":"NOT_FOUND","error_title":"Not Found"}""", "Not Found")]
    [InlineData("", null)]
    public async Task Not_found_means_ended_or_another_region(string body, string? detail)
    {
        _platform.Answer(404, body);
        var failure = (await Calls.HangUp(Leg)).Failure;
        Assert.Equal((VonageCodes.NotFound, detail), (failure?.Code, failure?.Detail));
        Assert.Contains("another region", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_comes_too_early_is_told_apart_from_a_wrong_one()
    {
        _platform.Answer(400, TooEarly).Answer(400, """{"type":400,"title":"Bad Request","invalid_parameters":[{"name":"text","reason":"is required"}]}""").Answer(400, "");
        Assert.Equal(VonageCodes.TooEarly, (await Calls.HangUp(Leg)).Failure?.Code);
        Assert.Equal(VonageCodes.Refused, (await Calls.HangUp(Leg)).Failure?.Code);
        Assert.Equal(VonageCodes.Refused, (await Calls.HangUp(Leg)).Failure?.Code);
    }

    [Fact]
    public async Task A_bare_400_where_no_leg_is_concerned_is_a_refusal()
    {
        _platform.Answer(400, TooEarly);
        Assert.Equal(VonageCodes.Refused, (await Calls.List(new())).Failure?.Code);
    }

    [Fact]
    public async Task The_trace_id_of_the_platform_is_told()
    {
        _platform.Stub.Answer(() =>
        {
            var answer = new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden);
            answer.Headers.Add("x-nexmo-trace-id", "7b1c2d3e4f");
            return answer;
        });
        Assert.Contains("trace 7b1c2d3e4f", (await Calls.HangUp(Leg)).Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_is_never_taken_for_a_path()
    {
        _platform.Answer(404);
        await Calls.HangUp(new("a/../b?c"));
        Assert.StartsWith("PUT /v1/calls/a%2F..%2Fb%3Fc ", Assert.Single(_platform.Stub.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_not_tried_against()
    {
        _platform.Answer(429, retryAfter: 1).Answer(204);
        Assert.Equal(VonageCodes.Throttled, (await Calls.HangUp(Leg)).Failure?.Code);
        Assert.Single(_platform.Stub.Requests);
    }

    [Fact]
    public async Task Pauses_and_time_outs_run_on_the_machines_time_whoever_drives_the_time_of_calls()
    {
        using var driven = new Platform().With(new FakeTimeProvider());
        driven.Answer(503).Answer(204);
        Assert.True((await driven.Client<VonageCallsClient>().HangUp(Leg).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System)).IsOk);
    }

    [Fact]
    public async Task A_region_that_is_down_leaves_the_others_alone()
    {
        _platform.Answer(503);
        var codes = new List<string?>();
        for (var i = 0; i < 25; i++)
        {
            codes.Add((await Calls.Talk(Leg, new("Hello"))).Failure?.Code);
        }

        Assert.Contains(VonageCodes.Unreachable, codes);
        Assert.Equal(VonageCodes.Unavailable, (await Calls.Talk(Leg with { RegionUrl = new Uri("https://api-eu-3.vonage.com") }, new("Hello"))).Failure?.Code);
    }
}
