using System.Net;
using System.Text;

namespace ContactCenter.Gateway.Tests.Api;

public class BodySizeTests
{
    [Theory]
    [InlineData("POST", "/api/jwt", "application/json", "{\"mobile_api_key\":\"")]
    [InlineData("POST", "/api/jwt", "application/x-www-form-urlencoded", "mobile_api_key=")]
    [InlineData("PUT", "/api/v1/users/Jane", "application/json", "{\"displayName\":\"")]
    public async Task A_body_that_does_not_say_how_long_it_is_is_cut_off(string method, string url, string type, string start)
    {
        await using var gateway = new GatewayFixture();
        gateway.UseKestrel(0);
        using var api = gateway.Admin();
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        request.Content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes(start + new string('k', 1024 * 1024))));
        request.Content.Headers.ContentType = new(type);
        request.Headers.TransferEncodingChunked = true;
        request.Headers.ExpectContinue = true;
        await ApiAssert.Problem(await api.SendAsync(request), HttpStatusCode.RequestEntityTooLarge, "too-large");
    }
}
