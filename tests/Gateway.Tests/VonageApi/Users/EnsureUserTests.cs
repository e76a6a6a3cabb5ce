using System.Net;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Users;

namespace ContactCenter.Gateway.Tests.VonageApi.Users;

public sealed class EnsureUserTests : IDisposable
{
    private const string Jane = """{"id":"USR-1","name":"jane doe","display_name":"Jane"}""";
    private const string Duplicate = """{"title":"Bad Request","code":"user:error:duplicate-name","detail":"Name is already used"}""";

    private readonly Platform _services = new();
    private readonly StubPlatform _platform;

    public EnsureUserTests() => _platform = _services.Stub;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_new_user_is_created_with_the_applications_token()
    {
        _platform.Answer(201, Jane);
        Assert.Equal(new VonageUser("USR-1", "jane doe", "Jane"), (await Ensure("jane doe", "Jane")).Value);
        Assert.Equal(["""POST /v1/users {"name":"jane doe","display_name":"Jane"}"""], _platform.Requests);

        var claims = Tokens.Claims(Assert.Single(_platform.Authorizations)!["Bearer ".Length..]);
        Assert.Equal(Tokens.Keys.ApplicationId, claims.GetProperty("application_id").GetString());
        Assert.False(claims.TryGetProperty("sub", out _));
    }

    [Theory]
    [InlineData(409, """{"title":"Conflict"}""")]
    [InlineData(409, "")]
    [InlineData(400, Duplicate)]
    [InlineData(422, """{"type":"https://developer.vonage.com/api/conversation#user:error:duplicate-name","title":"Bad"}""")]
    public async Task A_user_that_exists_is_found(int status, string body)
    {
        _platform.Answer(status, body).Answer(200, $$$"""{"page_size":10,"_embedded":{"users":[{"id":"USR-9","name":"jane doe 2"},{{{Jane}}}]}}""");
        Assert.Equal("USR-1", (await Ensure("jane doe")).Value?.Id);
        Assert.Equal("GET /v1/users?name=jane%20doe&page_size=100", _platform.Requests[1]);
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, """{"_embedded":{"users":[{"id":"USR-9","name":"other"}]}}""")]
    [InlineData(404, "")]
    public async Task A_user_that_the_search_does_not_show_is_asked_for_by_name(int status, string list)
    {
        _platform.Answer(409).Answer(status, list).Answer(200, Jane);
        Assert.Equal("USR-1", (await Ensure("jane doe")).Value?.Id);
        Assert.Equal("GET /v1/users/jane%20doe", _platform.Requests[2]);
    }

    [Fact]
    public async Task Someone_else_is_never_taken_for_the_user()
    {
        _platform.Answer(409).Answer(200, "{}").Answer(200, """{"id":"USR-2","name":"john"}""");
        Assert.Equal("vonage-unexpected", (await Ensure("jane doe")).Failure?.Code);
    }

    [Theory]
    [InlineData(401, """{"code":"system:error:invalid-token"}""", "vonage-unauthorized", "system:error:invalid-token")]
    [InlineData(403, "", "vonage-unauthorized", null)]
    [InlineData(429, """{"code":"http:error:too-many-request"}""", "vonage-throttled", "http:error:too-many-request")]
    [InlineData(500, "<html>", "vonage-unavailable", null)]
    [InlineData(503, "", "vonage-unavailable", null)]
    [InlineData(400, """{"type":400,"title":"Bad Request","invalid_parameters":[]}""", "vonage-refused", "Bad Request")]
    [InlineData(201, "", "vonage-unexpected", null)]
    [InlineData(201, "[]", "vonage-unexpected", null)]
    public async Task Each_failure_has_its_code_and_a_post_is_never_repeated(int status, string body, string code, string? detail)
    {
        _platform.Answer(status, body, retryAfter: 7);
        var failure = (await Ensure("jane doe")).Failure;

        Assert.Equal(code, failure?.Code);
        Assert.Equal(detail, failure?.Detail);
        Assert.Equal((HttpStatusCode)status, failure?.Status);
        Assert.Contains("vonage.test", failure?.Message, StringComparison.Ordinal);
        Assert.Single(_platform.Requests);
        if (status == 429)
        {
            Assert.Equal(TimeSpan.FromSeconds(7), failure?.RetryAfter);
        }
    }

    [Fact]
    public async Task A_dead_line_is_a_value_too()
    {
        _platform.Answer(() => throw new HttpRequestException("no route"));
        Assert.Equal("vonage-unreachable", (await Ensure("jane doe")).Failure?.Code);
        Assert.Single(_platform.Requests);
    }

    [Fact]
    public async Task A_look_up_is_repeated_after_a_passing_fault()
    {
        _platform.Answer(409).Answer(503).Answer(200, $$$"""{"_embedded":{"users":[{{{Jane}}}]}}""");
        Assert.Equal("USR-1", (await Ensure("jane doe")).Value?.Id);
        Assert.Equal(3, _platform.Requests.Count);
    }

    [Fact]
    public async Task Without_an_account_nothing_is_sent()
    {
        using var local = new Platform().WithoutAccount();
        Assert.Equal(VonageCodes.NotConfigured, (await local.Client<VonageUsersClient>().EnsureUser("jane doe")).Failure?.Code);
        Assert.Empty(local.Stub.Requests);
    }

    [Fact]
    public async Task A_caller_who_cancels_is_not_told_that_the_platform_is_away()
    {
        _platform.Answer(201, Jane);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ensure("jane doe", cancellationToken: cancelled.Token));
    }

    private Task<VonageResult<VonageUser>> Ensure(string name, string? displayName = null, CancellationToken cancellationToken = default) =>
        _services.Client<VonageUsersClient>().EnsureUser(name, displayName, cancellationToken);
}
