using System.Net;
using ContactCenter.Gateway.Faces.SignIn;
using ContactCenter.Gateway.Tests.Api;
using ContactCenter.Gateway.Tests.Live;
using ContactCenter.Grains.Interfaces.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Gateway.Tests.Faces;

public sealed class SharedSessionTests
{
    private static readonly Uri Session = new("/api/v1/session", UriKind.Relative);

    [Fact]
    public async Task A_cookie_and_a_token_of_one_gateway_are_good_at_another()
    {
        await using var first = new SignInGateway();
        await using var second = first.Beside();
        using var here = await new Browser(first).As("Ada", SignInGateway.AdasPassword);
        var token = await here.Token();
        using var there = new Browser(second, here.Jar);
        await ApiAssert.Json(await there.Http.GetAsync(Session));
        await ApiAssert.Json(await there.Change(HttpMethod.Patch, "/api/v1/settings", token));
    }

    [Fact]
    public async Task Gateways_that_start_at_once_agree_on_one_key()
    {
        await using var first = new SignInGateway();
        await using var second = first.Beside();
        using var here = new Browser(first);
        using var there = new Browser(second);
        await Task.WhenAll(here.As("Ada", SignInGateway.AdasPassword), there.As("Sue", SignInGateway.SuesPassword));
        Assert.Single(await first.Grains.GetGrain<IDataProtectionGrain>(IDataProtectionGrain.Key).Elements());
    }

    [Fact]
    public async Task A_key_that_comes_second_is_not_kept_but_a_revocation_is()
    {
        await using var gateway = new GatewayFixture();
        var grain = gateway.Grains.GetGrain<IDataProtectionGrain>("second");
        await grain.Add("key-1", "<first />", 0);
        await grain.Add("key-2", "<second />", 0);
        await grain.Add("revocation-1", "<revoked />", null);
        await grain.Add("revocation-1", "<other />", null);
        Assert.Equal(["<first />", "<revoked />"], await grain.Elements());
    }

    [Fact]
    public async Task A_session_survives_a_restart_of_everything()
    {
        var data = Directory.CreateTempSubdirectory("contact-center-sessions-").FullName;
        try
        {
            using var browser = await SignedInAt(data);
            await using var restarted = new SignInGateway().With("ContactCenter:DataDirectory", data);
            using var again = new Browser(restarted, browser.Jar);
            await ApiAssert.Json(await again.Http.GetAsync(Session));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }

        static async Task<Browser> SignedInAt(string data)
        {
            await using var gateway = new SignInGateway().With("ContactCenter:DataDirectory", data);
            return await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        }
    }

    [Fact]
    public async Task An_unused_session_ends_after_twelve_hours_and_a_used_one_goes_on()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var gateway = new SignInGateway().At(clock);
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        Assert.Equal(clock.GetUtcNow().AddHours(12), (await browser.Http.Get("/api/v1/session")).GetProperty("expiresAt").GetDateTimeOffset());
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromHours(7));
            await ApiAssert.Json(await browser.Http.GetAsync(Session));
        }

        clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        await ApiAssert.Problem(await browser.Http.GetAsync(Session), HttpStatusCode.Unauthorized, "signed-out");
        using var page = await browser.Http.GetAsync(new Uri("/ops/orleans", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?returnUrl=%2Fops%2Forleans"), (page.StatusCode, page.Headers.Location?.ToString()));
        using var signOut = await browser.Post("/sign-out", []);
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?returnUrl=%2Fconsole"), (signOut.StatusCode, signOut.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_wallboard_that_only_listens_comes_back_in_time_to_keep_its_session()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var gateway = new SignInGateway().At(clock);
        using var browser = await new Browser(gateway).As("Sue", SignInGateway.SuesPassword);
        var first = browser.Session!.Value;
        using var board = new LiveClient();
        await board.Connect(browser.Http);
        var ends = board.Ends();
        clock.Advance(ConsoleSession.Life / 2);
        for (var i = 0; i < 100 && !ends.IsCompleted; i++)
        {
            // A heartbeat at a time, as it does not know yet.
            clock.Advance(TimeSpan.FromSeconds(15));
            await Task.WhenAny(ends, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        Assert.True(await ends);

        using var again = new LiveClient();
        await again.Connect(browser.Http);
        Assert.NotEqual(first, browser.Session!.Value);
    }

    [Theory]
    [InlineData("Console:Operators:1:Name", "Susan")]
    [InlineData("Console:Operators:1:Role", "admin")]
    [InlineData("Console:Operators:1:PasswordHash", null)]
    public async Task An_operator_who_is_no_longer_who_signed_in_is_signed_out(string key, string? value)
    {
        await using var before = new SignInGateway();
        await using var after = before.Beside().With(key, value ?? PasswordHashes.Make("another password"));
        using var browser = await new Browser(before).As("Sue", SignInGateway.SuesPassword);
        using var again = new Browser(after, browser.Jar);
        await ApiAssert.Problem(await again.Http.GetAsync(Session), HttpStatusCode.Unauthorized, "signed-out");
    }

    [Fact]
    public async Task A_new_admin_key_ends_the_sessions_of_the_old_one()
    {
        await using var before = new SignInGateway();
        await using var after = before.Beside().With("ContactCenter:AdminApiKey", "another-admin-key");
        using var browser = new Browser(before);
        using var signedIn = await browser.SignIn("setup", "", GatewayFixture.AdminKey);
        await ApiAssert.Json(await browser.Http.GetAsync(Session));
        using var again = new Browser(after, browser.Jar);
        await ApiAssert.Problem(await again.Http.GetAsync(Session), HttpStatusCode.Unauthorized, "signed-out");
    }
}
