using System.Net;
using ContactCenter.Gateway.Tests.Api;

namespace ContactCenter.Gateway.Tests.Faces;

public class SupervisorChangesTests(SignInGateway gateway) : IClassFixture<SignInGateway>
{
    [Fact]
    public async Task A_supervisor_forces_an_agents_presence_and_the_audit_trail_names_the_supervisor()
    {
        using var api = gateway.Admin();
        await ApiAssert.Json(await api.Send(HttpMethod.Put, "/api/v1/users/changes-jane", "{}"));
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        await ApiAssert.Json(await browser.Change(HttpMethod.Put, "/api/v1/agents/changes-jane/presence", await browser.Token(), """{"presence":"away","reason":"meeting"}"""));
        Assert.Equal("away", (await api.Get("/api/v1/agents/changes-jane")).GetProperty("status").GetString());
        var entry = (await browser.Http.Get("/api/v1/audit?on=changes-jane&limit=1")).GetProperty("items")[0];
        Assert.Equal(
            ("Sue", "supervisor", "PUT /agents/{name}/presence", "done"),
            (entry.GetProperty("who").GetString(), entry.GetProperty("role").GetString(), entry.GetProperty("action").GetString(), entry.GetProperty("result").GetString()));
        Assert.Single((await browser.Http.Get("/api/v1/audit?who=Sue&on=changes-jane")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("GET", "/api/v1/sdk")]
    [InlineData("GET", "/api/v1/platform/application/keys/public")]
    [InlineData("POST", "/api/v1/platform/application/keys/private")]
    [InlineData("POST", "/api/v1/platform/reset")]
    public async Task Keys_and_reset_are_not_for_supervisors(string method, string path)
    {
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        await ApiAssert.Problem(await browser.Change(new(method), path, await browser.Token()), HttpStatusCode.Forbidden, "admins-only");
    }

    [Theory]
    [InlineData("/api/v1/events")]
    [InlineData("/api/v1/audit")]
    [InlineData("/api/v1/flows/ivr/ncco")]
    public async Task Events_changes_and_nccos_are(string path)
    {
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        await browser.Http.Get(path);
    }
}
