using System.Net;
using ContactCenter.Gateway.Tests.VonageApi;
using ContactCenter.Grains.Interfaces.Agents;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class UsersApiTests(GatewayFixture gateway) : IDisposable
{
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_user_is_created_read_listed_and_forgotten()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/api%20user", """{"displayName":"Jane D.","pin":"123456"}"""));
        var user = await _api.Get("/api/v1/users/api%20user");
        Assert.Equal(("api user", "Jane D.", true), (user.GetProperty("name").GetString(), user.GetProperty("displayName").GetString(), user.GetProperty("hasPin").GetBoolean()));
        Assert.DoesNotContain("123456", user.GetRawText(), StringComparison.Ordinal);
        Assert.True(await gateway.Grains.GetGrain<IAgentGrain>("api user").CheckPin("123456"));
        Assert.Contains("\"api user\"", (await _api.Get("/api/v1/users?limit=200")).GetRawText(), StringComparison.Ordinal);

        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/api%20user", """{"pin":""}"""));
        user = await _api.Get("/api/v1/users/api%20user");
        Assert.Equal(("Jane D.", false), (user.GetProperty("displayName").GetString(), user.GetProperty("hasPin").GetBoolean()));

        using var gone = await _api.DeleteAsync("/api/v1/users/api%20user");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/users/api%20user"), HttpStatusCode.NotFound, "unknown-user");
        await ApiAssert.Problem(await _api.DeleteAsync("/api/v1/users/api%20user"), HttpStatusCode.NotFound, "unknown-user");
        Assert.DoesNotContain("\"api user\"", (await _api.Get("/api/v1/users?limit=200")).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"pin":"123"}""", "invalid-pin", "$.pin")]
    [InlineData("""{"pin":"12a4"}""", "invalid-pin", "$.pin")]
    [InlineData("""{"pin":1234}""", "invalid-field", "$.pin")]
    [InlineData("""{"role":"admin"}""", "invalid-field", "$.role")]
    public async Task A_profile_that_is_wrong_is_refused(string body, string code, string path) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/users/api-bad", body), HttpStatusCode.BadRequest, code, path);

    [Fact]
    public async Task Names_have_bounds()
    {
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/users/a%0Ab", "{}"), HttpStatusCode.BadRequest, "invalid-user-name");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/users/a%0Ab"), HttpStatusCode.NotFound, "unknown-user");
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Put, "/api/v1/users/api-long", $$"""{"displayName":"{{new string('n', 101)}}"}"""), HttpStatusCode.BadRequest, "invalid-display-name", "$.displayName");
    }

    [Fact]
    public async Task A_name_with_a_slash_can_be_addressed()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/api%2Fslash", "{}"));
        Assert.NotNull(await gateway.Grains.GetGrain<IAgentGrain>("api/slash").View());
    }

    [Fact]
    public async Task The_same_operation_with_other_content_is_refused()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/api-op", """{"displayName":"a"}""", "op"));
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/users/api-op", """{"displayName":"b"}""", "op"), HttpStatusCode.Conflict, "idempotency-mismatch");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"expiresAt":"2099-01-01T00:00:00Z"}""")]
    public async Task An_administrator_makes_tokens_for_users_that_exist(string? body)
    {
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/users/api-nobody/jwt", body), HttpStatusCode.NotFound, "unknown-user");

        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/api-token", "{}"));
        using var response = await _api.Send(HttpMethod.Post, "/api/v1/users/api-token/jwt", body);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var token = await ApiAssert.Json(response);
        Assert.Equal(["expiresAt", "jwt", "userId", "userName"], token.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("api-token", Tokens.Claims(token.GetProperty("jwt").GetString()!).GetProperty("sub").GetString());
        Assert.InRange((token.GetProperty("expiresAt").GetDateTimeOffset() - TimeProvider.System.GetUtcNow()).TotalHours, 23.9, 24);
    }

    [Theory]
    [InlineData(503, HttpStatusCode.ServiceUnavailable, "vonage-unavailable")]
    [InlineData(400, HttpStatusCode.BadGateway, "vonage-refused")]
    public async Task An_administrator_is_told_what_vonage_said(int status, HttpStatusCode expected, string code)
    {
        using var platform = new StubPlatform().Answer(status, "{}");
        await using var own = new GatewayFixture().WithAccount(platform);
        using var api = own.Admin();
        await ApiAssert.Json(await api.Send(HttpMethod.Put, "/api/v1/users/Jane", "{}"));
        var problem = await ApiAssert.Problem(await api.Send(HttpMethod.Post, "/api/v1/users/Jane/jwt"), expected, code);
        Assert.Contains("vonage.test", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
