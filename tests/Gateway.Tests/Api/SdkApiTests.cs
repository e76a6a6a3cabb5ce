using System.Net;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class SdkApiTests(GatewayFixture gateway)
{
    [Fact]
    public async Task An_administrator_sees_what_apps_are_set_up_with()
    {
        using var api = gateway.Admin();
        using var response = await api.GetAsync("/api/v1/sdk");
        Assert.True(response.Headers.CacheControl?.NoStore);
        var sdk = await ApiAssert.Json(response);
        Assert.Equal(
            (GatewayFixture.MobileKey, "http://localhost/api/jwt", "http://localhost/webhooks/answer", true),
            (sdk.GetProperty("mobileApiKey").GetString(), sdk.GetProperty("jwtUrl").GetString(), sdk.GetProperty("webhooks").GetProperty("answer").GetString(), sdk.GetProperty("isLocal").GetBoolean()));
        Assert.Contains(sdk.GetProperty("regions").EnumerateArray(), r => r.GetProperty("name").GetString() == "eu-west" && r.GetProperty("webSocketUrl").GetString() == "https://ws-eu-3.vonage.com");
        using var agent = await gateway.Agent("sdk-agent");
        await ApiAssert.Problem(await agent.GetAsync("/api/v1/sdk"), HttpStatusCode.Forbidden, "forbidden");
    }
}
