using System.Net.Http.Headers;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>Clients that act as agents.</summary>
internal static class Agents
{
    /// <summary>The token that an agent's app gets when it signs in.</summary>
    public static async Task<string> Token(this GatewayFixture gateway, string name)
    {
        using var client = gateway.CreateClient();
        var response = await client.PostAsync("/api/jwt", ApiAssert.Body($$"""{"mobile_api_key":"{{GatewayFixture.MobileKey}}","user_name":"{{name}}"}"""));
        return (await ApiAssert.Json(response)).GetProperty("jwt").GetString()!;
    }

    /// <summary>A client that bears an agent's token.</summary>
    public static async Task<HttpClient> Agent(this GatewayFixture gateway, string name)
    {
        var token = await gateway.Token(name);
        var client = gateway.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
