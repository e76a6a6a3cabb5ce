using System.Net;
using System.Text;
using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Gateway.Tests.Api;
using ContactCenter.Gateway.Tests.VonageApi;
using ContactCenter.Grains.Interfaces.Applications;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Faces;

public sealed class AccountWayTests : IDisposable
{
    private static readonly string Application = $$"""{"id":"{{Tokens.Keys.ApplicationId}}"}""";
    private readonly StubPlatform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Whose_account_owns_the_application_is_an_administrator()
    {
        _platform.Answer(200, Application);
        await using var gateway = new SignInGateway().WithAccount(_platform).WithoutSweeps();
        using var browser = new Browser(gateway);
        using var response = await browser.SignIn("account", "abcd1234", "their-secret");
        Assert.Equal("/console", response.Headers.Location?.ToString());
        var session = await browser.Http.Get("/api/v1/session");
        Assert.Equal(("account abcd1234", "admin"), (session.GetProperty("name").GetString(), session.GetProperty("role").GetString()));

        // Vonage was asked with what was entered, not with what is configured.
        Assert.Equal($"GET /v2/applications/{Tokens.Keys.ApplicationId}", Assert.Single(_platform.Requests));
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("abcd1234:their-secret")), Assert.Single(_platform.Authorizations));
    }

    [Theory]
    [InlineData(404, "application-not-owned", false)]
    [InlineData(401, "wrong-credentials", true)]
    [InlineData(403, "wrong-credentials", true)]
    [InlineData(500, "vonage-unreachable", false)]
    [InlineData(429, "vonage-unreachable", false)]
    public async Task Who_does_not_own_it_is_refused_and_only_wrong_secrets_lock(int status, string code, bool locks)
    {
        _platform.Answer(status);
        await using var gateway = new SignInGateway().WithAccount(_platform).WithoutSweeps();
        using var browser = new Browser(gateway);
        for (var i = 0; i < 5; i++)
        {
            Refusals.Of(await browser.SignIn("account", "abcd1234", "their-secret"), code);
        }

        var asked = _platform.Requests.Count;
        Refusals.Of(await browser.SignIn("account", "abcd1234", "their-secret"), locks ? "locked-out" : code);
        Assert.Equal(locks, asked == _platform.Requests.Count);
    }

    [Theory]
    [InlineData("key1", "secret1", null)]
    [InlineData("key1", "secret2", "wrong-credentials")]
    [InlineData("key2", "secret1", "wrong-credentials")]
    public async Task Before_set_up_only_the_configured_account_gets_in_and_nobody_is_asked(string key, string secret, string? code)
    {
        await using var gateway = new SignInGateway().WithCredentials(_platform).WithoutSweeps();
        using var browser = new Browser(gateway);
        using var response = await browser.SignIn("account", key, secret);
        Assert.Equal(code ?? "/console", Refusals.Code(response));
        Assert.Empty(_platform.Requests);
    }

    [Theory]
    [InlineData("key1", 200, null)]
    [InlineData("key1", 401, "wrong-credentials")]
    [InlineData("key2", 200, "wrong-credentials")]
    public async Task Before_set_up_a_key_without_a_secret_is_checked_with_the_platform_that_is_configured(string key, int status, string? code)
    {
        _platform.Answer(status, """{"_embedded":{"applications":[]}}""");
        await using var gateway = new SignInGateway().WithCredentials(_platform).Without("Vonage:ApiSecret").WithoutSweeps();
        using var browser = new Browser(gateway);
        using var response = await browser.SignIn("account", key, "secret1");
        Assert.Equal(code ?? "/console", Refusals.Code(response));
        Assert.Equal(key == "key1" ? 1 : 0, _platform.Requests.Count);
    }

    [Theory]
    [InlineData("ContactCenter:SignInsPerMinute", "100")]
    [InlineData("Vonage:ApiKey", "key1")]
    public async Task Local_mode_asks_nobody_outside(string key, string value)
    {
        await using var gateway = new SignInGateway().With(key, value).With(services => services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => _platform)));
        using var browser = new Browser(gateway);
        Refusals.Of(await browser.SignIn("account", "key1", "secret1"), "vonage-not-configured");
        Assert.Empty(_platform.Requests);
    }

    [Fact]
    public async Task The_set_up_key_that_was_made_opens_until_there_is_an_application_and_whoever_set_up_stays()
    {
        await using var gateway = new SignInGateway().WithCredentials(_platform).Without("ContactCenter:AdminApiKey").WithoutSweeps();
        var application = gateway.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key);
        var key = (await application.Keys()).AdminApiKey;
        using var browser = new Browser(gateway);
        Assert.Equal("/console", Refusals.Code(await browser.SignIn("setup", "", key)));
        Assert.Equal(["account", "operator", "setup"], await Ways(gateway));

        await application.Adopt(new() { ApplicationId = Tokens.Keys.ApplicationId, PrivateKeyPem = Tokens.Keys.ExportPrivateKeyPem() });
        await gateway.Services.GetRequiredService<ContactCenter.Grains.Applications.SharedApplicationKeys>().Refresh();
        await browser.Http.Get("/api/v1/session");
        using var late = new Browser(gateway);
        Refusals.Of(await late.SignIn("setup", "", key), "setup-key-not-allowed");
        Assert.Equal(["account", "operator"], await Ways(gateway));
    }

    [Fact]
    public async Task A_configured_admin_key_always_opens()
    {
        await using var gateway = new SignInGateway().WithAccount(_platform).WithoutSweeps();
        using var browser = new Browser(gateway);
        Assert.Equal("/console", Refusals.Code(await browser.SignIn("setup", "", GatewayFixture.AdminKey)));
    }

    [Fact]
    public async Task The_owner_of_another_application_is_signed_out_when_that_comes_into_force()
    {
        _platform.Answer(200, Application);
        await using var gateway = new SignInGateway().WithCredentials(_platform).WithoutSweeps();
        var application = gateway.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key);
        var keys = gateway.Services.GetRequiredService<ContactCenter.Grains.Applications.SharedApplicationKeys>();
        await application.Adopt(new() { ApplicationId = Tokens.Keys.ApplicationId, PrivateKeyPem = Tokens.Keys.ExportPrivateKeyPem() });
        await keys.Refresh();
        using var browser = new Browser(gateway);
        Assert.Equal("/console", Refusals.Code(await browser.SignIn("account", "abcd1234", "their-secret")));
        await application.Adopt(new() { ApplicationId = "11111111-2222-3333-4444-555555555555", PrivateKeyPem = Tokens.Keys.ExportPrivateKeyPem() });
        await keys.Refresh();
        await ApiAssert.Problem(await browser.Http.GetAsync(new Uri("/api/v1/session", UriKind.Relative)), HttpStatusCode.Unauthorized, "signed-out");
    }

    [Fact]
    public async Task Local_mode_offers_what_can_succeed_there()
    {
        await using var gateway = new GatewayFixture();
        Assert.Equal(["setup"], await Ways(gateway));
    }

    private static Task<IReadOnlyList<string>> Ways(GatewayFixture gateway) =>
        gateway.Services.GetRequiredService<SignInDesk>().Ways(TestContext.Current.CancellationToken);
}
