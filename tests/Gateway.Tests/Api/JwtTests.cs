using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Gateway.Tests.VonageApi;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class JwtTests(GatewayFixture gateway)
{
    private readonly HttpClient _client = gateway.CreateClient();

    [Fact]
    public async Task A_client_that_knows_the_key_gets_a_token_and_becomes_a_user()
    {
        var answer = await ApiAssert.Json(await Post("""{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane"}"""));

        Assert.Equal(["expires_at", "jwt", "user_id", "user_name"], answer.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("Jane", Text(answer, "user_name"));
        Assert.StartsWith("USR-", Text(answer, "user_id"), StringComparison.Ordinal);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", Text(answer, "expires_at"));
        var claims = Tokens.Claims(Text(answer, "jwt"));
        Assert.Equal("RS256", Tokens.Header(Text(answer, "jwt")).GetProperty("alg").GetString());
        Assert.Equal("Jane", claims.GetProperty("sub").GetString());
        Assert.Equal(86_400, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.Equal(End(answer).ToUnixTimeSeconds(), claims.GetProperty("exp").GetInt64());
    }

    [Fact]
    public async Task The_same_user_keeps_its_id()
    {
        const string Body = """{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Joe"}""";
        Assert.Equal(Text(await ApiAssert.Json(await Post(Body)), "user_id"), Text(await ApiAssert.Json(await Post(Body)), "user_id"));
    }

    [Fact]
    public async Task A_token_may_be_seen_by_its_owner_only()
    {
        using var response = await Post("""{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane"}""");
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData(3600, 3600)]
    [InlineData(864_000, 86_400)]
    [InlineData(-60, 30)]
    public async Task The_wanted_end_is_moved_to_what_the_platform_accepts(int wanted, int given)
    {
        var now = TimeProvider.System.GetUtcNow();
        var answer = await ApiAssert.Json(await Post($$"""
            {"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane","expires_at":"{{now.AddSeconds(wanted).ToString("O", CultureInfo.InvariantCulture)}}"}
            """));
        Assert.InRange((End(answer) - now).TotalSeconds, given - 2, given + 60);
    }

    [Theory]
    [InlineData("2099-03-13T14:53:06.819Z")]
    [InlineData("2099-03-13T14:53:06Z")]
    [InlineData("2099-03-13T14:53:06+01:00")]
    [InlineData("2099-03-13T14:53:06.8190000+0100")]
    [InlineData("2099-03-13T14:53Z")]
    [InlineData("2099-03-13T14:53:06")]
    [InlineData("2099-03-13")]
    public async Task Times_are_read_in_every_form_of_iso_8601_that_clients_write(string time) =>
        await ApiAssert.Json(await Post($$"""{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane","expires_at":"{{time}}"}"""));

    [Fact]
    public async Task A_form_is_read_too()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["mobile_api_key"] = GatewayFixture.MobileKey, ["user_name"] = "Jane Doe" });
        Assert.Equal("Jane Doe", Text(await ApiAssert.Json(await _client.PostAsync("/api/jwt", form)), "user_name"));

        using var parts = new MultipartFormDataContent { { new StringContent(GatewayFixture.MobileKey), "mobile_api_key" }, { new StringContent("Jane"), "user_name" } };
        Assert.Equal("Jane", Text(await ApiAssert.Json(await _client.PostAsync("/api/jwt", parts)), "user_name"));
    }

    [Theory]
    [InlineData("{}", "missing-field", "$.mobile_api_key", "$.user_name")]
    [InlineData("""{"user_name":"Jane"}""", "missing-field", "$.mobile_api_key")]
    [InlineData("""{"mobile_api_key":"x"}""", "missing-field", "$.user_name")]
    [InlineData("""{"mobile_api_key":"x","user_name":""}""", "missing-field", "$.user_name")]
    [InlineData("""{"mobile_api_key":"x","user_name":null}""", "missing-field", "$.user_name")]
    [InlineData("""{"mobile_api_key":"x","user_name":7}""", "wrong-type", "$.user_name")]
    [InlineData("""{"mobile_api_key":["x"],"user_name":"Jane"}""", "wrong-type", "$.mobile_api_key")]
    [InlineData("""{"mobile_api_key":"x","user_name":"\ud800"}""", "wrong-type", "$.user_name")]
    [InlineData("""{"mobile_api_key":"x","user_name":"Jane\nDoe"}""", "invalid-user-name", "$.user_name")]
    [InlineData("""{"mobile_api_key":"x","user_name":"Jane\u202eDoe"}""", "invalid-user-name", "$.user_name")]
    [InlineData("""{"mobile_api_key":"x","user_name":" "}""", "invalid-user-name", "$.user_name")]
    [InlineData("""{"mobile_api_key":"x","user_name":"Jane "}""", "invalid-user-name", "$.user_name")]
    [InlineData("""{"mobile_api_key":"x","user_name":"Jane","expires_at":"tomorrow"}""", "invalid-time", "$.expires_at")]
    [InlineData("""{"mobile_api_key":"x","user_name":"Jane","expires_at":1552488786}""", "wrong-type", "$.expires_at")]
    [InlineData("""["mobile_api_key"]""", "wrong-type", "$")]
    [InlineData("""{"mobile_api_key":"x","user_name":"Jane" """, "not-json", "$")]
    [InlineData("", "not-json", "$")]
    public async Task A_missing_or_malformed_field_is_named(string body, string code, params string[] paths) =>
        await ApiAssert.Problem(await Post(body), HttpStatusCode.BadRequest, code, paths);

    [Fact]
    public async Task A_form_without_a_field_is_refused_the_same()
    {
        using var form = new FormUrlEncodedContent([]);
        await ApiAssert.Problem(await _client.PostAsync("/api/jwt", form), HttpStatusCode.BadRequest, "missing-field", "$.mobile_api_key", "$.user_name");
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_refused()
    {
        using var broken = new StringContent("--a", Encoding.ASCII);
        broken.Headers.ContentType = new("multipart/form-data");
        await ApiAssert.Problem(await _client.PostAsync("/api/jwt", broken), HttpStatusCode.BadRequest, "malformed-form", "$");
    }

    [Fact]
    public async Task A_name_has_at_most_128_characters()
    {
        await ApiAssert.Json(await Post($$"""{"mobile_api_key":"mobile-key-of-the-tests","user_name":"{{new string('n', 128)}}"}"""));
        await ApiAssert.Problem(
            await Post($$"""{"mobile_api_key":"mobile-key-of-the-tests","user_name":"{{new string('n', 129)}}"}"""), HttpStatusCode.BadRequest, "invalid-user-name", "$.user_name");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("mobile-key-of-the-test")]
    [InlineData("mobile-key-of-the-tests ")]
    [InlineData("admin-key-of-the-tests")]
    public async Task A_wrong_key_gets_no_token(string key) =>
        await ApiAssert.Problem(await Post($$"""{"mobile_api_key":"{{key}}","user_name":"Jane"}"""), HttpStatusCode.Unauthorized, "wrong-key");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    public async Task Other_media_types_are_refused(string type) =>
        await ApiAssert.Problem(await _client.PostAsync("/api/jwt", ApiAssert.Body("{}", type)), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Fact]
    public async Task A_body_without_a_media_type_or_with_an_unknown_charset_is_refused()
    {
        using var bare = new ByteArrayContent("{}"u8.ToArray());
        await ApiAssert.Problem(await _client.PostAsync("/api/jwt", bare), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

        using var odd = new ByteArrayContent("{}"u8.ToArray());
        odd.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=klingon");
        await ApiAssert.Problem(await _client.PostAsync("/api/jwt", odd), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_over_one_megabyte_is_refused() => await ApiAssert.Problem(
        await Post($$"""{"mobile_api_key":"{{new string('k', 1024 * 1024)}}","user_name":"Jane"}"""), HttpStatusCode.RequestEntityTooLarge, "too-large");

    [Fact]
    public async Task Another_method_is_refused() =>
        await ApiAssert.Problem(await _client.GetAsync("/api/jwt"), HttpStatusCode.MethodNotAllowed, "method-not-allowed");

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;

    private static DateTimeOffset End(JsonElement answer) => DateTimeOffset.Parse(Text(answer, "expires_at"), CultureInfo.InvariantCulture);

    private Task<HttpResponseMessage> Post(string body) => _client.PostAsync("/api/jwt", ApiAssert.Body(body));
}
