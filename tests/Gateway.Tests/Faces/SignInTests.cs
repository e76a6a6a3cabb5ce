using System.Net;
using ContactCenter.Gateway.Tests.Api;

namespace ContactCenter.Gateway.Tests.Faces;

public class SignInTests(SignInGateway gateway) : IClassFixture<SignInGateway>
{
    [Theory]
    [InlineData("operator", "Ada", SignInGateway.AdasPassword, "Ada", "admin")]
    [InlineData("operator", " ada ", SignInGateway.AdasPassword, "Ada", "admin")]
    [InlineData("operator", "Sue", SignInGateway.SuesPassword, "Sue", "supervisor")]
    [InlineData("setup", "", GatewayFixture.AdminKey, "set-up key", "admin")]
    public async Task Who_knows_the_secret_is_signed_in(string way, string name, string secret, string who, string role)
    {
        using var browser = new Browser(gateway);
        using var response = await browser.SignIn(way, name, secret, "/console/numbers?page=2");
        Assert.Equal((HttpStatusCode.SeeOther, "/console/numbers?page=2"), (response.StatusCode, response.Headers.Location?.ToString()));
        var cookie = response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("cc.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);

        var session = await browser.Http.Get("/api/v1/session");
        Assert.Equal((who, role), (session.GetProperty("name").GetString(), session.GetProperty("role").GetString()));
        Assert.True(session.GetProperty("expiresAt").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_for_https_only()
    {
        using var browser = new Browser(gateway);
        browser.Http.BaseAddress = new Uri("https://localhost");
        using var response = await browser.SignIn("operator", "Sue", SignInGateway.SuesPassword);
        Assert.Contains("secure", response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("cc.session=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("operator", "Ada", "guessed", "wrong-credentials")]
    [InlineData("operator", "Nobody", "guessed", "wrong-credentials")]
    [InlineData("operator", "", "guessed", "name-missing")]
    [InlineData("operator", "Ada", "", "secret-missing")]
    [InlineData("account", "", "guessed", "name-missing")]
    [InlineData("account", "key:1", "guessed", "name-invalid")]
    [InlineData("account", "key1", "secret1", "vonage-not-configured")]
    [InlineData("setup", "", "", "secret-missing")]
    [InlineData("setup", "", GatewayFixture.MobileKey, "wrong-credentials")]
    [InlineData("Operator", "Ada", SignInGateway.AdasPassword, "way-unknown")]
    [InlineData("", "Ada", SignInGateway.AdasPassword, "way-unknown")]
    public async Task Who_is_refused_is_told_why_and_keeps_what_is_no_secret(string way, string name, string secret, string code)
    {
        using var browser = new Browser(gateway);
        using var response = await browser.SignIn(way, name, secret, "/wallboard");
        var query = Refusals.Of(response, code);
        Assert.Equal("/wallboard", query["returnUrl"]);
        Assert.Equal(code == "way-unknown" ? null : way, query["way"]);
        Assert.Equal(way is "setup" || code == "way-unknown" || name.Length == 0 ? null : name, query["name"]);
        Assert.True(secret.Length == 0 || !response.Headers.Location!.ToString().Contains(secret, StringComparison.Ordinal));
        Assert.Null(browser.Session);
    }

    [Theory]
    [InlineData(65, 10, "name-invalid")]
    [InlineData(64, 257, "secret-too-long")]
    [InlineData(64, 256, "wrong-credentials")]
    [InlineData(100_000, 100_000, "name-invalid")]
    public async Task What_is_too_long_is_refused(int name, int secret, string code)
    {
        using var browser = new Browser(gateway);
        using var response = await browser.SignIn("operator", new('n', name), new('s', secret));
        Assert.Equal(name > 64 ? null : new string('n', name), Refusals.Of(response, code)["name"]);
    }

    [Theory]
    [InlineData("https://elsewhere.test/")]
    [InlineData("//elsewhere.test/")]
    [InlineData("/\\elsewhere.test")]
    [InlineData("javascript:alert(1)")]
    [InlineData("console")]
    [InlineData("~/console")]
    [InlineData("/sign-in?code=x")]
    [InlineData("/a\r\nX-Injected: 1")]
    [InlineData("")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string returnUrl)
    {
        using var browser = new Browser(gateway);
        using var response = await browser.SignIn("operator", "Sue", SignInGateway.SuesPassword, returnUrl);
        Assert.Equal((HttpStatusCode.SeeOther, "/console"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        using var browser = new Browser(gateway);
        using var json = ApiAssert.Body("""{"way":"operator","name":"Ada","secret":"x"}""");
        await ApiAssert.Problem(await browser.Http.PostAsync(new Uri("/sign-in", UriKind.Relative), json), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        await ApiAssert.Problem(await browser.Http.PostAsync(new Uri("/sign-in", UriKind.Relative), null), HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        using var broken = new StringContent("no parts", System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x"));
        await ApiAssert.Problem(await browser.Http.PostAsync(new Uri("/sign-in", UriKind.Relative), broken), HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task The_form_of_another_site_signs_nobody_in()
    {
        using var browser = new Browser(gateway);
        Dictionary<string, string> form = new() { ["way"] = "operator", ["name"] = "Ada", ["secret"] = SignInGateway.AdasPassword };
        Refusals.Of(await browser.Post("/sign-in", form), "csrf-token-missing");

        using var attacker = new Browser(gateway);
        form["__RequestVerificationToken"] = await attacker.Token(anonymous: true);
        Refusals.Of(await browser.Post("/sign-in", form), "csrf-token-wrong");
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task Who_signs_out_is_signed_out()
    {
        using var browser = await new Browser(gateway).As("Ada", SignInGateway.AdasPassword);
        await ApiAssert.Problem(await browser.Post("/sign-out", []), HttpStatusCode.BadRequest, "csrf-token-missing");
        var token = await browser.Token();
        using var response = await browser.Post("/sign-out", new() { ["__RequestVerificationToken"] = token });
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in"), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Null(browser.Session);
        await ApiAssert.Problem(await browser.Http.GetAsync(new Uri("/api/v1/session", UriKind.Relative)), HttpStatusCode.Unauthorized, "unauthorized");
        await ApiAssert.Problem(await browser.Change(HttpMethod.Patch, "/api/v1/settings", token), HttpStatusCode.Unauthorized, "signed-out");
    }
}
