using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Domain.Budget;
using ContactCenter.Gateway.Clock;
using ContactCenter.Gateway.Tests.VonageApi;
using ContactCenter.Grains.Budget;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Budget;

/// <summary>A gateway with an account whose time we drive, so that a second is as long as a test wants.</summary>
public sealed class BudgetOverHttpTests : IAsyncLifetime
{
    private readonly StubPlatform _platform = new();
    private readonly GatewayFixture _gateway = new();
    private HttpClient _http = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _platform.Answer(204);
        _gateway.WithAccount(_platform).With("Vonage:Webhooks:AllowUnsigned", "true").With("ContactCenter:Clock", "Driven").With("Vonage:Budget:RequestsPerSecond", "2");
        _http = _gateway.CreateClient();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _gateway.DisposeAsync();
        _platform.Dispose();
    }

    [Fact]
    public async Task The_fourth_caller_of_a_second_who_presses_1_hears_one_moment_and_reaches_Jane_a_moment_later()
    {
        var replies = new List<JsonElement[]>();
        for (var i = 0; i < 4; i++)
        {
            replies.Add(await Press(i, await Answer(i)));
        }

        Assert.Equal([true, true, true, false], replies.Select(reply => Has(reply, "connect")));
        Assert.Equal(["wait", "notify"], Kinds(replies[3]).SkipWhile(kind => kind == "talk").Take(2));
        var notify = replies[3].First(action => Kind(action) == "notify");
        await Move((await Read()).Now.AddSeconds(3));

        var resumed = await Ncco(notify.GetProperty("eventUrl")[0].GetString()!, new { payload = notify.GetProperty("payload"), conversation_uuid = "CON-3" });

        Assert.True(Has(resumed, "connect"));
    }

    [Fact]
    public async Task Requests_wait_for_their_token_and_the_urgent_go_first()
    {
        var calls = _gateway.Services.GetRequiredService<VonageCallsClient>();
        var start = (await Read()).Now;
        Assert.True((await calls.Mute(new("a"), Stop)).IsOk);
        await Move(start.AddSeconds(0.5));
        Assert.True((await calls.Mute(new("b"), Stop)).IsOk);
        var announcement = Send(BudgetPriority.Announce, () => calls.Talk(new("c"), new("Hello"), Stop));
        var hangUp = Send(BudgetPriority.HangUp, () => calls.HangUp(new("d"), Stop));
        Assert.Equal(2, _platform.Requests.Count);

        await Move(start.AddSeconds(1));
        Assert.True((await hangUp).IsOk);
        Assert.False(announcement.IsCompleted);
        await Move(start.AddSeconds(1.5));
        Assert.True((await announcement).IsOk);
        Assert.Equal(["/v1/calls/d", "/v1/calls/c/talk"], _platform.Requests.Skip(2).Select(request => request.Split(' ')[1]));
    }

    [Fact]
    public async Task A_429_shrinks_the_rate()
    {
        var calls = _gateway.Services.GetRequiredService<VonageCallsClient>();
        await calls.Mute(new("a"), Stop);
        _platform.Answer(429).Answer(204);
        Assert.Equal(VonageCodes.Throttled, (await calls.Mute(new("b"), Stop)).Failure?.Code);
        await Move((await Read()).Now.AddSeconds(1));

        Assert.True((await calls.Mute(new("c"), Stop)).IsOk);
        var second = calls.Mute(new("d"), Stop);

        Assert.False(second.IsCompleted);
        await Move((await Read()).Now.AddSeconds(10));
        Assert.True((await second).IsOk);
    }

    private static async Task<VonageResult<VonageDone>> Send(BudgetPriority priority, Func<Task<VonageResult<VonageDone>>> send)
    {
        using var scope = VonageBudget.As(priority);
        return await send();
    }

    private async Task<string> Answer(int caller)
    {
        var greeting = await Ncco("/webhooks/answer", new { from = "447700900001", to = "442079460000", uuid = $"leg-{caller}", conversation_uuid = $"CON-{caller}" });
        return greeting.First(action => Kind(action) == "input").GetProperty("eventUrl")[0].GetString()!;
    }

    private Task<JsonElement[]> Press(int caller, string url) => Ncco(
        url, new { uuid = $"leg-{caller}", conversation_uuid = $"CON-{caller}", dtmf = new { digits = "1", timed_out = false }, timestamp = "2026-11-23T10:00:00.000Z" });

    private async Task<JsonElement[]> Ncco(string url, object body)
    {
        using var reply = await _http.PostAsJsonAsync(new Uri(url, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } absolute ? absolute.PathAndQuery : url, body, Stop);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return (await reply.Content.ReadFromJsonAsync<JsonElement[]>(Stop))!;
    }

    private async Task<ClockReading> Read() => (await _http.GetFromJsonAsync<ClockReading>("/dev/clock", Stop))!;

    private async Task Move(DateTimeOffset now)
    {
        using var reply = await _http.PostAsJsonAsync("/dev/clock", new { now }, Stop);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
    }

    private static bool Has(JsonElement[] ncco, string kind) => Kinds(ncco).Contains(kind);

    private static IEnumerable<string?> Kinds(JsonElement[] ncco) => ncco.Select(Kind);

    private static string? Kind(JsonElement action) => action.GetProperty("action").GetString();
}
