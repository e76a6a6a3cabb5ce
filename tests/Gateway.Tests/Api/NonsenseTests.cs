using System.Net;
using System.Net.Http.Headers;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>What the fuzzers found, by name.</summary>
public class NonsenseTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("GET", "/api/v1/calls/%20")]
    [InlineData("GET", "/api/v1/recordings/%20/x")]
    [InlineData("POST", "/api/v1/calls/%09/hang-up")]
    [InlineData("GET", "/api/v1/agents/%20")]
    public async Task A_blank_name_is_nothings(string method, string path)
    {
        using var admin = gateway.Admin();
        await ApiAssert.Problem(await admin.Send(new HttpMethod(method), path), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_no_json()
    {
        using var admin = gateway.Admin();
        using var body = new ByteArrayContent([.. "{\"reason\":\""u8, 0xc0, 0x80, .. "\"}"u8]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        await ApiAssert.Problem(await admin.PatchAsync(new Uri("/api/v1/queues/default", UriKind.Relative), body), HttpStatusCode.BadRequest, "not-json");
    }

    [Theory]
    [InlineData("xn--\u200b")]
    [InlineData("~~~...")]
    [InlineData("xn--0.example")]
    public async Task A_host_that_the_proxy_cannot_have_meant_is_refused(string host)
    {
        using var client = gateway.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", host);
        using var response = await client.SendAsync(request);
        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.OK, $"{response.StatusCode}");
    }
}
