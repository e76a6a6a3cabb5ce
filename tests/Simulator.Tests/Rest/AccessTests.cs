using System.Net.Http.Headers;

namespace ContactCenter.Simulator.Tests.Rest;

public sealed class AccessTests
{
    private const string Key = "checked";

    [Fact]
    public async Task A_token_signed_by_the_applications_key_is_let_in_and_any_other_is_not()
    {
        await using var host = await RestHost.Start(RestHost.Options with { PublicKeyPem = Key });
        await using var other = await RestHost.Start();
        Assert.Equal(200, (await host.Bearer(HttpMethod.Get, "/v1/users")).Status);
        var (status, body) = await host.Bearer(HttpMethod.Get, "/v1/users", token: other.Token());
        Assert.Equal((401, "system:error:invalid-token"), (status, (string?)body!["code"]));
        Assert.Equal(401, (await host.Bearer(HttpMethod.Get, "/v1/calls", token: host.Token(c => c["exp"] = (long)c["iat"] - 1))).Status);
        Assert.Equal(401, (await host.Bearer(HttpMethod.Get, "/v1/calls", token: host.Token(c => c.Remove("jti")))).Status);
        Assert.Equal(401, (await host.Bearer(HttpMethod.Get, "/v1/calls", token: host.Token(c => c["exp"] = (long)c["iat"] + 200_000))).Status);
        var (voice, refusal) = await host.Bearer(HttpMethod.Get, "/v1/calls", token: "nonsense");
        Assert.Equal((401, "UNAUTHORIZED"), (voice, (string?)refusal!["type"]));
    }

    [Fact]
    public async Task Without_a_key_a_token_of_an_unknown_application_stands_for_the_first_one_unless_told_otherwise()
    {
        await using var open = await RestHost.Start();
        Assert.Equal(200, (await open.Bearer(HttpMethod.Get, "/v1/users", token: open.Token(c => c["application_id"] = Guid.NewGuid().ToString()))).Status);
        await using var strict = await RestHost.Start(RestHost.Options with { TrustUnknownApplications = false });
        Assert.Equal(401, (await strict.Bearer(HttpMethod.Get, "/v1/users", token: strict.Token(c => c["application_id"] = Guid.NewGuid().ToString()))).Status);
    }

    [Fact]
    public async Task Numbers_take_key_and_secret_in_the_query_too_and_applications_do_not()
    {
        await using var host = await RestHost.Start();
        var query = $"?api_key={host.Simulator.Options.ApiKey}&api_secret={host.Simulator.Options.ApiSecret}";
        Assert.Equal(200, (await host.Send(HttpMethod.Get, "/account/get-balance" + query, null)).Status);
        Assert.Equal(401, (await host.Send(HttpMethod.Get, "/v2/applications" + query, null)).Status);
        var (status, body) = await host.Send(HttpMethod.Get, "/account/numbers", new AuthenticationHeaderValue("Basic", "bm86bm8="));
        Assert.Equal((401, "authentication failed"), (status, (string?)body!["error-code-label"]));
        Assert.Equal(200, (await host.Send(HttpMethod.Get, "/ips-v4", null)).Status);
    }

    [Fact]
    public async Task Requests_over_the_rate_are_refused_and_not_queued()
    {
        await using var host = await RestHost.Start(RestHost.Options with { RequestsPerSecond = 5 });
        var all = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => host.Bearer(HttpMethod.Get, "/v1/users")));
        Assert.Contains(all, answer => answer.Status == 200);
        Assert.Equal("http:error:too-many-request", (string?)all.First(answer => answer.Status == 429).Body!["code"]);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused()
    {
        await using var host = await RestHost.Start();
        Assert.Equal(400, (await host.Bearer(HttpMethod.Post, "/v1/users", "{")).Status);
        Assert.Equal(400, (await host.Bearer(HttpMethod.Post, "/v1/calls", "[]")).Status);
    }
}
