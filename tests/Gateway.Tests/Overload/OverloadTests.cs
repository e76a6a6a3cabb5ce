using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Gateway.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace ContactCenter.Gateway.Tests.Overload;

/// <summary>A gateway that may decide one new call at a time and serve one request of the API, on a storage that can be held.</summary>
public sealed class OverloadTests : IAsyncLifetime
{
    /// <summary>A call to a number that was not read yet waits for the storage.</summary>
    private const string UnreadNumber = "442079460123";

    private readonly GatewayFixture _gateway = new();
    private HangingStorage _storage = null!;

    public ValueTask InitializeAsync()
    {
        _gateway
            .With("Overload:NewCalls", "1").With("Overload:LeastNewCalls", "1").With("Overload:Requests", "1").With("Overload:WaitingRequests", "0")
            .With(services =>
            {
                var real = services.Last(service => service.ServiceType == typeof(IGrainStorage) && Equals(service.ServiceKey, "Default"));
                services.AddKeyedSingleton<IGrainStorage>("Default", (provider, key) =>
                    _storage = new HangingStorage((IGrainStorage)real.KeyedImplementationFactory!(provider, key)));
            });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_new_caller_beyond_the_limit_hears_the_busy_flow_at_once_and_leaves_no_call_behind()
    {
        using var http = _gateway.CreateClient();
        await Answer(http, "leg-before");
        _storage.Hang();
        var deciding = Answer(http, "leg-deciding", UnreadNumber);
        await _storage.Holds(UnreadNumber);

        var busy = await Answer(http, "leg-busy");
        var event_ = await http.PostAsJsonAsync("/webhooks/event", Ended("leg-busy"), TestContext.Current.CancellationToken);
        Assert.False(deciding.IsCompleted);
        _storage.Release();

        Assert.Equal(["All our lines are busy at the moment. Please call again in a few minutes."], Texts(busy));
        Assert.Equal(HttpStatusCode.OK, event_.StatusCode);
        Assert.Contains("Thank you for calling my contact center.", Texts(await deciding));
        Assert.Equal(Texts(busy), Texts(await Answer(http, "leg-busy")));
        using var admin = _gateway.Admin();
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/api/v1/calls/leg-busy", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/v1/calls/leg-deciding", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Who_calls_already_is_served_while_new_callers_are_turned_away()
    {
        using var http = _gateway.CreateClient();
        await Answer(http, "leg-inside");
        await Answer(http, "leg-elsewhere");
        _storage.Hang();
        var deciding = Answer(http, "leg-first", UnreadNumber);
        await _storage.Holds(UnreadNumber);
        Assert.Single(Texts(await Answer(http, "leg-second")));
        var pressed = Post(http, "/webhooks/input?call=leg-inside&flow=ivr&v=1&step=menu&visit=1", new
        {
            uuid = "leg-inside", conversation_uuid = "CON-leg-inside", dtmf = new { digits = "1", timed_out = false }, timestamp = "2026-11-23T10:00:05.000Z",
        });
        _storage.Release();

        Assert.Contains("Please wait while we connect you to Jane", Texts(await pressed));
        await deciding;
    }

    [Fact]
    public async Task A_repeated_webhook_of_a_caller_who_was_let_in_is_not_turned_away()
    {
        using var http = _gateway.CreateClient();
        await Answer(http, "leg-again");
        _storage.Hang();
        var deciding = Answer(http, "leg-other", UnreadNumber);
        await _storage.Holds(UnreadNumber);
        Assert.Single(Texts(await Answer(http, "leg-third")));
        var again = Answer(http, "leg-again");
        _storage.Release();

        Assert.Contains("Thank you for calling my contact center.", Texts(await again));
        await deciding;
    }

    [Fact]
    public async Task A_request_of_the_api_beyond_the_limit_is_refused_with_when_to_come_again_and_music_plays_on()
    {
        using var http = _gateway.CreateClient();
        await Answer(http, "leg-warm");
        using var admin = _gateway.Admin();
        _storage.Hang();
        var waiting = admin.GetAsync("/api/v1/calls/leg-never-read", TestContext.Current.CancellationToken);
        await _storage.Holds("leg-never-read");

        var refused = await admin.GetAsync("/api/v1/settings", TestContext.Current.CancellationToken);
        var healthy = await http.GetAsync("/health/live", TestContext.Current.CancellationToken);
        var music = await http.GetAsync("/media/hold.mp3", TestContext.Current.CancellationToken);
        _storage.Release();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("overloaded", (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString());
        Assert.Equal(TimeSpan.FromSeconds(2), refused.Headers.RetryAfter?.Delta);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [healthy.StatusCode, music.StatusCode]);
        await waiting;
    }

    private static object Ended(string leg) =>
        new { uuid = leg, conversation_uuid = "CON-" + leg, status = "completed", direction = "inbound", timestamp = "2026-11-23T10:00:00.000Z" };

    private static Task<JsonElement[]> Answer(HttpClient http, string leg, string to = "442079460000") =>
        Post(http, "/webhooks/answer", new { to, from = "447700900001", uuid = leg, conversation_uuid = "CON-" + leg });

    private static async Task<JsonElement[]> Post(HttpClient http, string url, object body)
    {
        using var reply = await http.PostAsJsonAsync(url, body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return (await reply.Content.ReadFromJsonAsync<JsonElement[]>(TestContext.Current.CancellationToken))!;
    }

    private static List<string> Texts(JsonElement[] ncco) =>
        [.. ncco.Where(action => action.GetProperty("action").GetString() == "talk").Select(action => action.GetProperty("text").GetString()!).Where(text => text != "One moment, please.")];
}
