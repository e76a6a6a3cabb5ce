using System.Net;
using System.Net.Http.Headers;
using ContactCenter.Gateway.Tests.VonageApi;

namespace ContactCenter.Gateway.Tests.Api;

public class AgentTokenTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("GET", "/api/v1/agents")]
    [InlineData("PUT", "/api/v1/agents/Token%20Jane")]
    [InlineData("GET", "/api/v1/queues")]
    [InlineData("PUT", "/api/v1/queues/sales")]
    [InlineData("DELETE", "/api/v1/queues/sales")]
    [InlineData("GET", "/api/v1/calls")]
    [InlineData("GET", "/api/v1/settings")]
    [InlineData("PUT", "/api/v1/users/Token%20Jane")]
    [InlineData("POST", "/api/v1/users/Token%20Jane/jwt")]
    public async Task An_agent_is_no_supervisor(string method, string url)
    {
        using var agent = await gateway.Agent("Token Jane");
        await ApiAssert.Problem(await agent.Send(new HttpMethod(method), url, "{}"), HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task The_operators_page_takes_no_token()
    {
        using var agent = await gateway.Agent("Token Jane");
        await ApiAssert.Problem(await agent.GetAsync("/ops/orleans"), HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task Of_key_and_token_the_key_counts()
    {
        using var both = await gateway.Agent("Token Jane");
        both.DefaultRequestHeaders.Add("X-Api-Key", GatewayFixture.AdminKey);
        await ApiAssert.Json(await both.GetAsync("/api/v1/settings"));

        using var wrong = await gateway.Agent("Token Jane");
        wrong.DefaultRequestHeaders.Add("X-Api-Key", "not the key");
        await ApiAssert.Problem(await wrong.GetAsync("/api/v1/agents/Token%20Jane"), HttpStatusCode.Unauthorized, "wrong-key");
    }

    [Theory]
    [InlineData("Bearer not.a.token", "token-malformed")]
    [InlineData("Bearer", "token-missing")]
    [InlineData("bearer  ", "token-missing")]
    public async Task What_is_no_token_is_told(string header, string code)
    {
        using var client = gateway.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        using var response = await client.GetAsync("/api/v1/agents/Jane");
        Assert.StartsWith("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        await ApiAssert.Problem(response, HttpStatusCode.Unauthorized, code);
    }

    [Fact]
    public async Task A_token_that_somebody_else_signed_is_refused()
    {
        var ours = Tokens.Claims(await gateway.Token("Token Jane")).GetRawText();
        var forged = Tokens.Sign(Tokens.Keys, """{"alg":"RS256","typ":"JWT"}""", ours);
        await Refused(forged, "token-wrong-signature");
    }

    [Fact]
    public async Task A_token_in_the_query_counts_nowhere_but_at_the_live_feed()
    {
        var token = await gateway.Token("Token Jane");
        using var client = gateway.CreateClient();
        await ApiAssert.Problem(await client.GetAsync($"/api/v1/agents/Token%20Jane?access_token={token}"), HttpStatusCode.Unauthorized, "unauthorized");
    }

    private async Task Refused(string token, string code)
    {
        using var client = gateway.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await ApiAssert.Problem(await client.GetAsync("/api/v1/agents/Token%20Jane"), HttpStatusCode.Unauthorized, code);
    }
}
