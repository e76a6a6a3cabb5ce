using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace ContactCenter.Gateway.Tests.Webhooks;

/// <summary>Answers within their limit, by the real clock.</summary>
[Trait("Machine", "Alone")]
public sealed class HungStorageTests : IAsyncLifetime
{
    private readonly GatewayFixture _gateway = new();
    private HangingStorage _storage = null!;

    public ValueTask InitializeAsync()
    {
        _gateway.With("ContactCenter:Durability:StorageTimeout", "00:00:01.5").With("Orleans:Messaging:ResponseTimeout", "00:00:02").With(services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(IGrainStorage) && Equals(service.ServiceKey, "Default"));
            services.AddKeyedSingleton<IGrainStorage>("Default", (provider, key) =>
                _storage = new HangingStorage((IGrainStorage)real.KeyedImplementationFactory!(provider, key)));
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_caller_whose_number_cannot_be_read_is_kept_and_reaches_Jane_once_the_storage_is_back()
    {
        using var http = _gateway.CreateClient();
        var answer = new { to = "442079460123", from = "447700900001", uuid = "leg-hung", conversation_uuid = "CON-hung" };
        await http.PostAsJsonAsync("/webhooks/answer", answer with { uuid = "leg-warm", to = "442079460000" }, TestContext.Current.CancellationToken);
        _storage.Hang();

        var asked = TimeProvider.System.GetTimestamp();
        var kept = await Ncco(await http.PostAsJsonAsync("/webhooks/answer", answer, TestContext.Current.CancellationToken));
        var took = TimeProvider.System.GetElapsedTime(asked);

        Assert.True(took <= TimeSpan.FromSeconds(2.6), $"the answer took {took}");
        Assert.Equal("talk", kept[0].GetProperty("action").GetString());
        var notify = kept.First(action => action.GetProperty("action").GetString() == "notify");

        _storage.Release();
        var resumed = await Ncco(await http.PostAsJsonAsync(
            notify.GetProperty("eventUrl")[0].GetString(), new { payload = notify.GetProperty("payload"), conversation_uuid = "CON-hung" }, TestContext.Current.CancellationToken));
        var input = resumed.First(action => action.GetProperty("action").GetString() == "input");

        var connected = await Ncco(await http.PostAsJsonAsync(
            input.GetProperty("eventUrl")[0].GetString(),
            new { uuid = "leg-hung", conversation_uuid = "CON-hung", dtmf = new { digits = "1", timed_out = false }, timestamp = "2026-11-23T10:00:00.000Z" },
            TestContext.Current.CancellationToken));
        var connect = connected.First(action => action.GetProperty("action").GetString() == "connect");
        Assert.Equal("Jane", connect.GetProperty("endpoint")[0].GetProperty("user").GetString());
    }

    [Fact]
    public async Task Browsers_that_wait_for_the_keys_of_their_cookies_keep_no_caller_waiting()
    {
        using var http = _gateway.CreateClient();
        using var browser = _gateway.CreateDefaultClient();
        browser.DefaultRequestHeaders.Add("Cookie", "cc.session=made-before-the-restart");
        var answer = new { to = "442079460000", from = "447700900001", uuid = "leg-keys", conversation_uuid = "CON-keys" };
        await http.PostAsJsonAsync("/webhooks/answer", answer with { uuid = "leg-keys-warm" }, TestContext.Current.CancellationToken);
        _storage.Hang();
        var browsers = Enumerable.Range(0, 200).Select(_ => browser.GetAsync("/api/v1/session", TestContext.Current.CancellationToken)).ToList();

        var asked = TimeProvider.System.GetTimestamp();
        await Ncco(await http.PostAsJsonAsync("/webhooks/answer", answer, TestContext.Current.CancellationToken));
        var took = TimeProvider.System.GetElapsedTime(asked);
        Assert.DoesNotContain(browsers, waiting => waiting.IsCompleted);
        _storage.Release();

        Assert.True(took <= TimeSpan.FromSeconds(2.6), $"the answer took {took}");
        Assert.All(await Task.WhenAll(browsers), response => Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode));
    }

    [Fact]
    public async Task Keys_that_cannot_be_had_are_an_outage_and_sign_nobody_out()
    {
        using var browser = _gateway.CreateDefaultClient();
        await browser.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        browser.DefaultRequestHeaders.Add("Cookie", "cc.session=made-before-the-restart");
        _storage.Hang();
        foreach (var url in (string[])["/api/v1/session", "/sign-in"])
        {
            using var response = await browser.GetAsync(url, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
        }

        _storage.Release();
        using var back = await browser.GetAsync("/api/v1/session", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, back.StatusCode);
    }

    [Fact]
    public async Task An_event_is_not_acknowledged_while_the_storage_hangs()
    {
        using var http = _gateway.CreateClient();
        await http.PostAsJsonAsync("/webhooks/answer", new { to = "442079460000", from = "447700900001", uuid = "leg-event" }, TestContext.Current.CancellationToken);
        _storage.Hang();

        var reply = await http.PostAsJsonAsync(
            "/webhooks/event",
            new { uuid = "leg-event", status = "answered", direction = "inbound", timestamp = "2026-11-23T10:00:00.000Z" },
            TestContext.Current.CancellationToken);

        _storage.Release();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.StatusCode);
        Assert.NotNull(reply.Headers.RetryAfter);
    }

    private static async Task<JsonElement[]> Ncco(HttpResponseMessage reply)
    {
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return (await reply.Content.ReadFromJsonAsync<JsonElement[]>(TestContext.Current.CancellationToken))!;
    }
}
