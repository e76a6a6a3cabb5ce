using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>The demo clients, unchanged: their requests as their HTTP libraries write them, each below the server URL that was configured.</summary>
public sealed class ClientAppTests(GatewayFixture gateway)
{
    /// <summary>axios on Node (the React client's proxy): <c>axios.post(SERVER_URL + '/api/jwt', {...})</c>.</summary>
    [Fact]
    public async Task The_react_client_signs_in_through_its_proxy() => await SignIn(
        "http://localhost", "/api/jwt", """{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane"}""", "application/json;charset=utf-8",
        ("Accept", "application/json, text/plain, */*"), ("User-Agent", "axios/0.19.0"), ("Connection", "close"));

    [Fact]
    public async Task The_react_client_signs_in_with_a_newer_axios() => await SignIn(
        "http://localhost", "/api/jwt", """{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane"}""", "application/json",
        ("Accept", "application/json, text/plain, */*"), ("User-Agent", "axios/1.7.9"), ("Accept-Encoding", "gzip, compress, deflate, br"));

    /// <summary>URLSession with JSONEncoder: no charset, keys in any order.</summary>
    [Fact]
    public async Task The_swift_client_signs_in() => await SignIn(
        "http://localhost", "/api/jwt", """{"user_name":"Jane","mobile_api_key":"mobile-key-of-the-tests"}""", "application/json",
        ("Accept", "*/*"), ("User-Agent", "ContactCenter/1 CFNetwork/1128.0.1 Darwin/19.6.0"), ("Accept-Language", "en-us"), ("Accept-Encoding", "gzip, deflate, br"));

    /// <summary>Retrofit on OkHttp: the base URL ends with a slash, and the relative path is resolved against it.</summary>
    [Fact]
    public async Task The_kotlin_client_signs_in_below_its_base_url() => await SignIn(
        "http://localhost/", "api/jwt", """{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane"}""", "application/json; charset=UTF-8",
        ("User-Agent", "okhttp/4.2.2"), ("Accept-Encoding", "gzip"));

    /// <summary>A server URL with a slash at its end, to which a client appends <c>/api/jwt</c>.</summary>
    [Fact]
    public async Task A_doubled_slash_does_no_harm() => await SignIn(
        "http://localhost", "//api/jwt", """{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane"}""", "application/json;charset=utf-8",
        ("User-Agent", "axios/0.19.0"));

    private async Task SignIn(string baseUrl, string path, string body, string contentType, params (string Name, string Value)[] headers)
    {
        using var client = gateway.CreateClient();
        var url = path.StartsWith('/') ? new Uri(baseUrl + path) : new Uri(new Uri(baseUrl), path);
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var response = await client.SendAsync(request);
        var answer = await ApiAssert.Json(response, HttpStatusCode.OK);
        foreach (var field in (string[])["user_id", "user_name", "jwt", "expires_at"])
        {
            Assert.NotEmpty(answer.GetProperty(field).GetString()!);
        }
    }
}
