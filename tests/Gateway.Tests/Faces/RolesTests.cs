using System.Net;
using System.Net.Http.Headers;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Gateway.Tests.Api;

namespace ContactCenter.Gateway.Tests.Faces;

public class RolesTests(SignInGateway gateway) : IClassFixture<SignInGateway>
{
    [Theory]
    [InlineData("GET", "/api/v1/settings")]
    [InlineData("PATCH", "/api/v1/settings")]
    [InlineData("GET", "/api/v1/numbers")]
    [InlineData("GET", "/api/v1/numbers/available")]
    [InlineData("PUT", "/api/v1/numbers/442079460001")]
    [InlineData("GET", "/api/v1/users")]
    [InlineData("POST", "/api/v1/users/Jane/jwt")]
    [InlineData("GET", "/api/v1/platform/application")]
    [InlineData("GET", "/api/v1/platform/balance")]
    [InlineData("PUT", "/api/v1/flows/ivr")]
    [InlineData("POST", "/api/v1/flows/ivr/publish")]
    [InlineData("POST", "/api/v1/flows/ivr/rollback")]
    [InlineData("GET", "/api/v1/reports/erasures")]
    [InlineData("POST", "/api/v1/reports/erasures")]
    public async Task A_supervisor_does_not_get_at_what_is_for_administrators(string method, string path)
    {
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        await ApiAssert.Problem(await browser.Change(new(method), path, await browser.Token()), HttpStatusCode.Forbidden, "admins-only");
    }

    [Theory]
    [InlineData("/api/v1/agents")]
    [InlineData("/api/v1/queues")]
    [InlineData("/api/v1/calls")]
    [InlineData("/api/v1/flows")]
    [InlineData("/api/v1/skills")]
    [InlineData("/api/v1/mailboxes")]
    [InlineData("/api/v1/recordings")]
    [InlineData("/api/v1/reports/calls.json")]
    public async Task A_supervisor_runs_the_floor(string path)
    {
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        using var response = await browser.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_supervisor_tries_flows_and_writes_queues()
    {
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        var token = await browser.Token();
        await ApiAssert.Problem(await browser.Change(HttpMethod.Post, "/api/v1/flows/validate", token, "no json"), HttpStatusCode.BadRequest, "not-json");
        using var done = await browser.Change(HttpMethod.Put, "/api/v1/queues/sues", token);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    [Fact]
    public async Task An_administrator_gets_at_everything()
    {
        using var browser = await new Browser(gateway).As("Ada", SignInGateway.AdasPassword);
        await browser.Http.Get("/api/v1/settings");
        await ApiAssert.Json(await browser.Change(HttpMethod.Patch, "/api/v1/settings", await browser.Token()));
        using var page = await browser.Http.GetAsync(new Uri("/ops/orleans/DashboardCounters", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_operators_page_is_not_for_supervisors()
    {
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        using var page = await browser.Http.GetAsync(new Uri("/ops/orleans/DashboardCounters", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Theory]
    [InlineData(null, "csrf-token-missing")]
    [InlineData("nonsense", "csrf-token-wrong")]
    public async Task A_change_without_the_pages_token_is_refused(string? token, string code)
    {
        using var browser = await new Browser(gateway).As("Ada", SignInGateway.AdasPassword);
        await ApiAssert.Problem(await browser.Change(HttpMethod.Patch, "/api/v1/settings", token), HttpStatusCode.BadRequest, code);
        await ApiAssert.Problem(await browser.Change(HttpMethod.Delete, "/api/v1/queues/none", token), HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_bears_no_token()
    {
        using var browser = await new Browser(gateway).As("Ada", SignInGateway.AdasPassword);
        using var broken = new StringContent("no parts", MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x"));
        await ApiAssert.Problem(await browser.Http.PostAsync(new Uri("/sign-out", UriKind.Relative), broken), HttpStatusCode.BadRequest, "csrf-token-missing");
    }

    [Fact]
    public async Task The_token_of_somebody_else_is_no_token()
    {
        using var ada = await new Browser(gateway).As("Ada", SignInGateway.AdasPassword);
        using var sue = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        await ApiAssert.Problem(await ada.Change(HttpMethod.Patch, "/api/v1/settings", await sue.Token()), HttpStatusCode.BadRequest, "csrf-token-wrong");
        await ApiAssert.Problem(await ada.Change(HttpMethod.Patch, "/api/v1/settings", await ada.Token(anonymous: true)), HttpStatusCode.BadRequest, "csrf-token-wrong");
    }

    [Fact]
    public async Task A_key_needs_no_token_and_wins_over_the_cookie()
    {
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        browser.Http.DefaultRequestHeaders.Add("X-Api-Key", GatewayFixture.AdminKey);
        await ApiAssert.Json(await browser.Change(HttpMethod.Patch, "/api/v1/settings", null));
        var session = await browser.Http.Get("/api/v1/session");
        Assert.Equal(("admin key", "admin"), (session.GetProperty("name").GetString(), session.GetProperty("role").GetString()));
        Assert.False(session.TryGetProperty("expiresAt", out _));
    }

    [Fact]
    public async Task An_agent_is_told_who_it_is()
    {
        using var client = gateway.CreateClient();
        var issued = await ApiAssert.Json(await client.PostAsync(
            new Uri("/api/jwt", UriKind.Relative), ApiAssert.Body($$"""{"mobile_api_key":"{{GatewayFixture.MobileKey}}","user_name":"roles-jane"}""")));
        client.DefaultRequestHeaders.Authorization = new("Bearer", issued.GetProperty("jwt").GetString());
        var session = await client.Get("/api/v1/session");
        Assert.Equal(("roles-jane", "agent"), (session.GetProperty("name").GetString(), session.GetProperty("role").GetString()));
        Assert.True(session.TryGetProperty("expiresAt", out _));
    }

    [Fact]
    public async Task A_cookie_that_we_did_not_make_opens_nothing()
    {
        using var browser = new Browser(gateway);
        browser.Jar.Add(new Uri("http://localhost"), new Cookie(ApiSecurity.SessionCookie, "nonsense"));
        await ApiAssert.Problem(await browser.Http.GetAsync(new Uri("/api/v1/settings", UriKind.Relative)), HttpStatusCode.Unauthorized, "signed-out");
        using var page = await browser.Http.GetAsync(new Uri("/ops/orleans?a=b&c=d", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?returnUrl=%2Fops%2Forleans%3Fa%3Db%26c%3Dd"), (page.StatusCode, page.Headers.Location?.ToString()));
    }
}
