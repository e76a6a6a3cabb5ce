using System.Net;
using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Tests.VonageApi;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.VonageApi.Tokens;

namespace ContactCenter.Gateway.Tests.Api.Platform;

public sealed class PlatformResetTests : IDisposable
{
    private const string Application = "/api/v1/platform/application";
    private const string Reset = "/api/v1/platform/reset";
    private readonly AccountPlatform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Application_users_and_finished_calls_are_forgotten_once_it_is_confirmed_and_numbers_and_audit_stay()
    {
        await using var gateway = new GatewayFixture().WithCredentials(_platform).WithoutSweeps();
        using var api = gateway.Admin();
        var id = (await ApiAssert.Json(await api.Send(HttpMethod.Post, Application))).GetProperty("applicationId").GetString()!;
        await ApiAssert.Json(await api.Send(HttpMethod.Put, "/api/v1/users/Jane", "{}"));
        await ApiAssert.Json(await api.Send(HttpMethod.Put, "/api/v1/numbers/442079460000", """{"flow":"ivr"}"""));
        var ended = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(3);
        await Log(gateway, "reset-call", ended);
        Assert.Single((await api.Get("/api/v1/calls")).GetProperty("items").EnumerateArray());

        await ApiAssert.Problem(await api.Send(HttpMethod.Post, Reset, "{}"), HttpStatusCode.BadRequest, "missing-field", "$.confirm");
        await ApiAssert.Problem(await api.Send(HttpMethod.Post, Reset, """{"confirm":"another"}"""), HttpStatusCode.BadRequest, "confirmation-mismatch", "$.confirm");
        for (var i = 0; i < 2; i++)
        {
            var done = await ApiAssert.Json(await api.Send(HttpMethod.Post, Reset, $$"""{"confirm":"{{id}}"}""", "reset-1"));
            Assert.Equal((id, true, 1 - i), (done.GetProperty("applicationId").GetString(), done.GetProperty("applicationForgotten").GetBoolean(), done.GetProperty("users").GetInt32()));
        }

        Assert.Equal("local", (await api.Get(Application)).GetProperty("origin").GetString());
        Assert.Empty((await api.Get("/api/v1/users")).GetProperty("items").EnumerateArray());
        Assert.Contains((await api.Get("/api/v1/numbers")).GetProperty("items").EnumerateArray(), n => n.GetProperty("number").GetString() == "442079460000");
        Assert.Contains((await api.Get("/api/v1/audit")).GetProperty("items").EnumerateArray(), e => e.GetProperty("action").GetString() == "POST /platform/reset" && e.GetProperty("result").GetString() == "done");
        var log = gateway.Grains.GetGrain<ICallLogGrain>(CallLogKey.Of("reset-call", ended).ToString());
        for (var began = TimeProvider.System.GetTimestamp(); (await log.Rows()).Length > 0;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(30), "The log is not forgotten.");
        }

        // With the key that we still have it is found again: nothing was lost at Vonage.
        Assert.Equal(id, (await ApiAssert.Json(await api.Send(HttpMethod.Post, Application))).GetProperty("applicationId").GetString());
    }

    [Fact]
    public async Task While_calls_are_in_progress_it_has_to_be_forced()
    {
        await using var gateway = new GatewayFixture();
        using var api = gateway.Admin();
        var id = (await api.Get(Application)).GetProperty("applicationId").GetString()!;
        using var told = await api.PostAsync("/webhooks/event?call=reset-live", ApiAssert.Body("""
            {"uuid":"reset-live","conversation_uuid":"CON-reset-live","from":"447700900001","to":"442079460000","direction":"inbound","status":"answered","timestamp":"2026-11-23T10:00:00.000Z"}
            """));
        await ApiAssert.Problem(await api.Send(HttpMethod.Post, Reset, $$"""{"confirm":"{{id}}"}"""), HttpStatusCode.Conflict, "calls-in-progress");
        var done = await ApiAssert.Json(await api.Send(HttpMethod.Post, Reset, $$"""{"confirm":"{{id}}","force":true}"""));
        Assert.False(done.GetProperty("applicationForgotten").GetBoolean());
    }

    [Fact]
    public async Task The_key_pair_that_we_made_is_downloaded_and_the_download_is_in_the_audit_trail()
    {
        await using var gateway = new GatewayFixture().WithCredentials(_platform);
        using var api = gateway.Admin();
        var id = (await ApiAssert.Json(await api.Send(HttpMethod.Post, Application))).GetProperty("applicationId").GetString()!;
        using var secret = await api.Send(HttpMethod.Post, $"{Application}/keys/private");
        using var open = await api.GetAsync($"{Application}/keys/public");
        Assert.Equal(("private.key", true), (secret.Content.Headers.ContentDisposition?.FileName, secret.Headers.CacheControl?.NoStore));
        Assert.True(ApplicationKeys.Parse(id, await secret.Content.ReadAsStringAsync()).HasPublicKey(await open.Content.ReadAsStringAsync()));
        var entry = Assert.Single((await api.Get("/api/v1/audit")).GetProperty("items").EnumerateArray(), e => e.GetProperty("action").GetString() == "POST /platform/application/keys/private");
        Assert.DoesNotContain("PRIVATE", entry.GetRawText(), StringComparison.Ordinal);
        using var agent = await gateway.Agent("key-agent");
        await ApiAssert.Problem(await agent.Send(HttpMethod.Post, $"{Application}/keys/private"), HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_key_of_the_configuration_is_not_given_away()
    {
        await using var gateway = new GatewayFixture().WithAccount(_platform);
        using var api = gateway.Admin();
        await ApiAssert.Problem(await api.Send(HttpMethod.Post, $"{Application}/keys/private"), HttpStatusCode.Conflict, "key-configured");
        Assert.True(Tokens.Keys.HasPublicKey(await api.GetStringAsync($"{Application}/keys/public")));
    }

    private static async Task Log(GatewayFixture gateway, string id, DateTimeOffset end) =>
        await gateway.Grains.GetGrain<ICallLogGrain>(CallLogKey.Of(id, end).ToString()).Append(new()
        {
            CallId = id,
            Version = 1,
            EndedAt = end,
            Facts = JsonSerializer.SerializeToUtf8Bytes(
                new CallSummary { Id = id, Version = 1, Phase = CallPhase.Ended, Outcome = CallOutcome.Served, StartedAt = end, EndedAt = end, Legs = [] }, StateJson.Options),
        });
}
