using System.Net;
using ContactCenter.Gateway.Api.SignIn;
using ContactCenter.Gateway.Hosting;
using ContactCenter.Gateway.Tests.VonageApi;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Tests.Api;

public class SignInPolicyTests
{
    private const string Jane = """{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane"}""";

    [Fact]
    public async Task With_pins_the_key_alone_opens_nothing()
    {
        await using var gateway = new GatewayFixture().With("Agents:SignIn", "Pin");
        using var client = gateway.CreateClient();
        var agent = gateway.Services.GetRequiredService<IGrainFactory>().GetGrain<IAgentGrain>("Jane");
        await ApiAssert.Problem(await Post(client, Jane), HttpStatusCode.BadRequest, "missing-field", "$.pin");
        await ApiAssert.Problem(await Post(client, Pin("1234")), HttpStatusCode.Unauthorized, "wrong-pin");
        Assert.Null(await agent.View());

        Assert.True((await agent.Change(new ChangeAgent { OperationId = "1", Pin = "1234" })).IsDone);
        await ApiAssert.Problem(await Post(client, Pin("1235")), HttpStatusCode.Unauthorized, "wrong-pin");
        await ApiAssert.Problem(await Post(client, """{"mobile_api_key":"wrong","user_name":"Jane","pin":"1234"}"""), HttpStatusCode.Unauthorized, "wrong-key");
        await ApiAssert.Json(await Post(client, Pin("1234")));

        for (var i = 0; i < 5; i++)
        {
            await ApiAssert.Problem(await Post(client, Pin("0000")), HttpStatusCode.Unauthorized, "wrong-pin");
        }

        using var locked = await Post(client, Pin("1234"));
        await ApiAssert.Problem(locked, HttpStatusCode.TooManyRequests, "locked-out");
        Assert.InRange(locked.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 290, 300);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_locked_like_any_other_and_a_new_pin_opens_it()
    {
        await using var gateway = new GatewayFixture().With("Agents:SignIn", "Pin");
        using var client = gateway.CreateClient();
        for (var i = 0; i < 5; i++)
        {
            await ApiAssert.Problem(await Post(client, Pin("0000")), HttpStatusCode.Unauthorized, "wrong-pin");
        }

        await ApiAssert.Problem(await Post(client, Pin("0000")), HttpStatusCode.TooManyRequests, "locked-out");
        using var admin = gateway.Admin();
        await ApiAssert.Json(await admin.Send(HttpMethod.Put, "/api/v1/users/Jane", """{"pin":"1234"}"""));
        await ApiAssert.Json(await Post(client, Pin("1234")));
    }

    [Fact]
    public async Task Where_sign_in_creates_nobody_only_agents_that_exist_get_tokens()
    {
        await using var gateway = new GatewayFixture().With("Agents:CreateOnSignIn", "false");
        using var client = gateway.CreateClient();
        await ApiAssert.Problem(await Post(client, Jane), HttpStatusCode.NotFound, "unknown-user");

        await gateway.Services.GetRequiredService<IGrainFactory>().GetGrain<IAgentGrain>("Jane").Change(new ChangeAgent { OperationId = "1" });
        await ApiAssert.Json(await Post(client, Jane));
    }

    [Theory]
    [InlineData("Oidc")]
    [InlineData("pin")]
    [InlineData("")]
    public async Task An_unknown_way_to_sign_in_is_refused_at_start(string value)
    {
        await using var gateway = GatewayHost.CreateBuilder(["--urls", "http://127.0.0.1:0", "--Agents:SignIn", value]).Build();
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => gateway.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"Agents:SignIn is '{value}', which is no way to sign in; use MobileKey or Pin.", Assert.Single(failure.Failures));
    }

    [Fact]
    public async Task Too_many_sign_ins_from_one_address_have_to_wait()
    {
        await using var gateway = new GatewayFixture().With("ContactCenter:SignInsPerMinute", "2");
        using var client = gateway.CreateClient();
        await ApiAssert.Json(await Post(client, Jane));
        await ApiAssert.Json(await Post(client, Jane));
        using var third = await Post(client, Jane);
        await ApiAssert.Problem(third, HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task With_an_account_the_user_is_created_at_vonage_first()
    {
        using var platform = new StubPlatform().Answer(201, """{"id":"USR-1","name":"Jane"}""");
        await using var gateway = new GatewayFixture().WithAccount(platform);
        using var client = gateway.CreateClient();
        var answer = await ApiAssert.Json(await Post(client, Jane));

        Assert.Equal("USR-1", answer.GetProperty("user_id").GetString());
        Assert.Equal(["""POST /v1/users {"name":"Jane"}"""], platform.Requests);
        Assert.True(Tokens.IsSignedBy(Tokens.Keys, answer.GetProperty("jwt").GetString()!));
        Assert.Equal("USR-1", await gateway.Services.GetRequiredService<IGrainFactory>().GetGrain<IAgentGrain>("Jane").UserId());
    }

    [Theory]
    [InlineData(429, HttpStatusCode.ServiceUnavailable, "vonage-throttled", 7)]
    [InlineData(500, HttpStatusCode.ServiceUnavailable, "vonage-unavailable", 7)]
    [InlineData(401, HttpStatusCode.ServiceUnavailable, "vonage-unauthorized", 7)]
    [InlineData(400, HttpStatusCode.BadGateway, "vonage-refused", null)]
    public async Task When_vonage_does_not_create_the_user_nobody_gets_a_token(int status, HttpStatusCode expected, string code, int? retryAfter)
    {
        using var platform = new StubPlatform().Answer(status, "{}", retryAfter: 7);
        await using var gateway = new GatewayFixture().WithAccount(platform);
        using var client = gateway.CreateClient();
        using var response = await Post(client, Jane);

        var problem = await ApiAssert.Problem(response, expected, code);
        Assert.DoesNotContain("vonage.test", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(retryAfter, response.Headers.RetryAfter?.Delta?.TotalSeconds);
        Assert.Null(await gateway.Services.GetRequiredService<IGrainFactory>().GetGrain<IAgentGrain>("Jane").View());
    }

    [Fact]
    public async Task When_vonage_cannot_be_reached_nobody_gets_a_token()
    {
        using var platform = new StubPlatform().Answer(() => throw new HttpRequestException("no route"));
        await using var gateway = new GatewayFixture().WithAccount(platform);
        using var client = gateway.CreateClient();
        using var response = await Post(client, Jane);
        await ApiAssert.Problem(response, HttpStatusCode.ServiceUnavailable, "vonage-unreachable");
        Assert.Equal(5, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }

    [Theory]
    [InlineData("restarting", HttpStatusCode.ServiceUnavailable, "restarting")]
    [InlineData("timeout", HttpStatusCode.ServiceUnavailable, "unavailable")]
    [InlineData("orleans", HttpStatusCode.ServiceUnavailable, "unavailable")]
    [InlineData("bug", HttpStatusCode.InternalServerError, "bug")]
    public async Task What_is_thrown_inside_comes_out_as_a_problem_without_our_inside(string user, HttpStatusCode status, string code)
    {
        await using var gateway = new GatewayFixture().With("Agents:SignIn", "Throwing")
            .With(services => services.AddKeyedSingleton<IAgentSignIn, ThrowingSignIn>("Throwing"));
        using var client = gateway.CreateClient();
        using var response = await Post(client, $$"""{"mobile_api_key":"x","user_name":"{{user}}"}""");

        var problem = await ApiAssert.Problem(response, status, code);
        Assert.DoesNotContain("inside", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(status == HttpStatusCode.ServiceUnavailable, response.Headers.RetryAfter is not null);
    }

    private static string Pin(string pin) => $$"""{"mobile_api_key":"mobile-key-of-the-tests","user_name":"Jane","pin":"{{pin}}"}""";

    private static Task<HttpResponseMessage> Post(HttpClient client, string body) => client.PostAsync("/api/jwt", ApiAssert.Body(body));

    private sealed class ThrowingSignIn : IAgentSignIn
    {
        public ValueTask<SignInDenial?> Check(SignInAttempt attempt, CancellationToken cancellationToken) => throw (attempt.UserName switch
        {
            "restarting" => new GrainRestartingException("inside"),
            "timeout" => new TimeoutException("inside"),
            "orleans" => new OrleansException("inside"),
            _ => new InvalidOperationException("inside"),
        });
    }
}
