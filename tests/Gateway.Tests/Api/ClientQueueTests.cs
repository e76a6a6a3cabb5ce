using System.Net;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>Who may use the routes of the client apps' queue screen, and what the others hear.</summary>
public sealed class ClientQueueTests(GatewayFixture gateway)
{
    private const string Key = "mobile-key-of-the-tests";

    [Theory]
    [InlineData("/api/queue", """{"mobile_api_key":"another"}""", HttpStatusCode.Unauthorized, "wrong-key")]
    [InlineData("/api/queue", "{}", HttpStatusCode.BadRequest, "missing-field")]
    [InlineData("/api/queue/transfer", """{"mobile_api_key":"another","leg_id":"l","conversation":"AGENT-Jane"}""", HttpStatusCode.Unauthorized, "wrong-key")]
    [InlineData("/api/queue/transfer", """{"mobile_api_key":"mobile-key-of-the-tests","leg_id":"l"}""", HttpStatusCode.BadRequest, "missing-field")]
    [InlineData("/api/queue/transfer", """{"mobile_api_key":"mobile-key-of-the-tests"}""", HttpStatusCode.BadRequest, "missing-field")]
    [InlineData("/api/queue/transfer", """{"mobile_api_key":"mobile-key-of-the-tests","leg_id":"no-such-leg","conversation":"room"}""", HttpStatusCode.Conflict, "unknown-call")]
    [InlineData("/api/queue/transfer", """{"mobile_api_key":"mobile-key-of-the-tests","leg_id":"no-such-leg","conversation":"AGENT-Nobody"}""", HttpStatusCode.Conflict, "agent-not-in-room")]
    [InlineData("/api/queue/ncco?leg_id=l", "[]", HttpStatusCode.BadRequest, "missing-field")]
    [InlineData("/api/queue/ncco?leg_id=l&mobile_api_key=another", "[]", HttpStatusCode.Unauthorized, "wrong-key")]
    [InlineData("/api/queue/ncco?mobile_api_key=mobile-key-of-the-tests", "[]", HttpStatusCode.BadRequest, "missing-field")]
    [InlineData("/api/whisper", """{"mobile_api_key":"another"}""", HttpStatusCode.Unauthorized, "wrong-key")]
    [InlineData("/api/whisper", """{"mobile_api_key":"mobile-key-of-the-tests"}""", HttpStatusCode.Conflict, "not-possible-now")]
    public async Task What_is_not_done_says_why(string url, string body, HttpStatusCode status, string code)
    {
        using var client = gateway.CreateClient();
        using var response = await client.PostAsync(url, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_form_will_do()
    {
        using var client = gateway.CreateClient();
        using var response = await client.PostAsync("/api/queue", new FormUrlEncodedContent([new("mobile_api_key", Key)]));
        Assert.Equal(0, (await ApiAssert.Json(response, HttpStatusCode.OK)).GetProperty("conversations").GetArrayLength());
    }
}
