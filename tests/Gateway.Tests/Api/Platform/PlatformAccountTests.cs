using System.Net;
using ContactCenter.Gateway.Tests.VonageApi;

namespace ContactCenter.Gateway.Tests.Api.Platform;

public sealed class PlatformAccountTests
{
    [Fact]
    public async Task Users_made_elsewhere_are_listed_and_a_deleted_agent_is_deleted_at_Vonage_too()
    {
        using var platform = new AccountPlatform();
        platform.Users["USR-1"] = "Jane";
        platform.Users["USR-2"] = "Stranger";
        await using var gateway = new GatewayFixture().WithAccount(platform);
        using var api = gateway.Admin();
        await gateway.Grains.GetGrain<ContactCenter.Grains.Interfaces.Agents.IAgentGrain>("Jane").Register("USR-1");
        Assert.Equal("""[{"id":"USR-2","name":"Stranger"}]""", (await api.Get("/api/v1/platform/users")).GetProperty("items").GetRawText());

        platform.Broken["DELETE /v1/users/USR-1"] = 500;
        await ApiAssert.Problem(await api.DeleteAsync("/api/v1/users/Jane"), HttpStatusCode.ServiceUnavailable, "vonage-unavailable");
        Assert.Equal("Jane", (await api.Get("/api/v1/users/Jane")).GetProperty("name").GetString());

        platform.Broken.Clear();
        using var gone = await api.DeleteAsync("/api/v1/users/Jane");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(["USR-2"], platform.Users.Keys);
        await ApiAssert.Problem(await api.GetAsync("/api/v1/users/Jane"), HttpStatusCode.NotFound, "unknown-user");
    }

    [Fact]
    public async Task An_agent_whose_user_is_gone_already_is_forgotten()
    {
        using var platform = new AccountPlatform();
        await using var gateway = new GatewayFixture().WithAccount(platform);
        using var api = gateway.Admin();
        await ApiAssert.Json(await api.Send(HttpMethod.Put, "/api/v1/users/Jane", "{}"));
        using var gone = await api.DeleteAsync("/api/v1/users/Jane");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }

    [Fact]
    public async Task The_balance_and_the_search_are_passed_on_page_by_page()
    {
        using var platform = new StubPlatform()
            .Answer(200, """{"value":24.5,"autoReload":false}""")
            .Answer(200, """{"count":3,"numbers":[{"country":"GB","msisdn":"442079460301","type":"landline","features":["VOICE"],"cost":"1.25","initialPrice":"0.00"},{"country":"GB","msisdn":"442079460302"}]}""")
            .Answer(200, """{"count":3,"numbers":[{"country":"GB","msisdn":"442079460303"}]}""")
            .Answer(401, """{"error-code":"401","error-code-label":"authentication failed"}""");
        await using var gateway = new GatewayFixture().WithAccount(platform);
        using var api = gateway.Admin();
        Assert.Equal("""{"value":24.5,"autoReload":false}""", (await api.Get("/api/v1/platform/balance")).GetRawText());
        var first = await api.Get("/api/v1/numbers/available?country=gb&type=landline&pattern=4420&place=start&limit=2");
        Assert.Equal(1.25m, first.GetProperty("items")[0].GetProperty("monthlyCost").GetDecimal());
        var second = await api.Get($"/api/v1/numbers/available?country=gb&limit=2&cursor={first.GetProperty("next").GetString()}");
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(
            ["GET /number/search?country=GB&type=landline&pattern=4420&search_pattern=0&features=VOICE&size=2&index=1", "GET /number/search?country=GB&features=VOICE&size=2&index=2"],
            platform.Requests.Skip(1));
        await ApiAssert.Problem(await api.GetAsync("/api/v1/platform/balance"), HttpStatusCode.ServiceUnavailable, "vonage-unauthorized");
    }
}
