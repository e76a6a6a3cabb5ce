using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ContactCenter.Gateway.Tests.Api;

public class ApiSecurityTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("GET", "/api/v1/numbers")]
    [InlineData("PUT", "/api/v1/numbers/442079460001")]
    [InlineData("DELETE", "/api/v1/numbers/442079460001")]
    [InlineData("GET", "/api/v1/flows")]
    [InlineData("PUT", "/api/v1/flows/ivr")]
    [InlineData("POST", "/api/v1/flows/try")]
    [InlineData("GET", "/api/v1/calls")]
    [InlineData("PATCH", "/api/v1/settings")]
    [InlineData("GET", "/api/v1/users")]
    [InlineData("POST", "/api/v1/users/Jane/jwt")]
    [InlineData("GET", "/ops/orleans")]
    [InlineData("GET", "/ops/orleans/DashboardCounters")]
    public async Task Nothing_is_shown_without_the_key(string method, string url)
    {
        using var client = gateway.CreateClient();
        await ApiAssert.Problem(await client.Send(new HttpMethod(method), url, "not even json"), HttpStatusCode.Unauthorized, "unauthorized");

        client.DefaultRequestHeaders.Add("X-Api-Key", GatewayFixture.MobileKey);
        await ApiAssert.Problem(await client.Send(new HttpMethod(method), url, "not even json"), HttpStatusCode.Unauthorized, "wrong-key");
    }

    [Fact]
    public async Task Addresses_that_do_not_exist_are_problems_too()
    {
        using var client = gateway.CreateClient();
        await ApiAssert.Problem(await client.GetAsync("/api/v1/nothing"), HttpStatusCode.NotFound, "not-found");
        await ApiAssert.Problem(await client.GetAsync("/api/nothing"), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Guessing_the_key_is_slowed_down()
    {
        await using var own = new GatewayFixture().With("ContactCenter:SignInsPerMinute", "2");
        using var guesser = own.CreateClient();
        guesser.DefaultRequestHeaders.Add("X-Api-Key", "guess");
        using var admin = own.Admin();
        await ApiAssert.Json(await admin.GetAsync("/api/v1/settings"));
        await ApiAssert.Problem(await guesser.GetAsync("/api/v1/settings"), HttpStatusCode.Unauthorized, "wrong-key");
        await ApiAssert.Json(await admin.GetAsync("/api/v1/settings"));
        await ApiAssert.Problem(await guesser.GetAsync("/api/v1/settings"), HttpStatusCode.Unauthorized, "wrong-key");

        using var blocked = await guesser.GetAsync("/api/v1/settings");
        await ApiAssert.Problem(blocked, HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(blocked.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await ApiAssert.Problem(await admin.GetAsync("/api/v1/settings"), HttpStatusCode.TooManyRequests, "too-many-requests");
    }

    [Fact]
    public async Task A_browser_sees_the_operators_page_with_the_key_as_password()
    {
        using var client = gateway.CreateClient();
        using var asked = await client.GetAsync("/ops/orleans");
        Assert.StartsWith("Basic ", asked.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);

        client.DefaultRequestHeaders.Authorization = Basic($"admin:{GatewayFixture.AdminKey}");
        using var page = await client.GetAsync("/ops/orleans/");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        using var counters = await client.GetAsync("/ops/orleans/DashboardCounters");
        Assert.Equal(HttpStatusCode.OK, counters.StatusCode);
    }

    [Theory]
    [InlineData("admin:wrong-key-entirely", "wrong-key")]
    [InlineData("no-colon", "unauthorized")]
    public async Task A_wrong_password_shows_nothing(string credentials, string code)
    {
        using var client = gateway.CreateClient();
        client.DefaultRequestHeaders.Authorization = Basic(credentials);
        await ApiAssert.Problem(await client.GetAsync("/ops/orleans"), HttpStatusCode.Unauthorized, code);
    }

    [Fact]
    public async Task A_malformed_password_shows_nothing()
    {
        using var client = gateway.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "***");
        await ApiAssert.Problem(await client.GetAsync("/ops/orleans"), HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task The_api_takes_the_key_in_its_header_only()
    {
        using var client = gateway.CreateClient();
        client.DefaultRequestHeaders.Authorization = Basic($"admin:{GatewayFixture.AdminKey}");
        await ApiAssert.Problem(await client.GetAsync("/api/v1/settings"), HttpStatusCode.Unauthorized, "unauthorized");
    }

    private static AuthenticationHeaderValue Basic(string credentials) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
}
