using ContactCenter.Gateway.Tests.Api;

namespace ContactCenter.Gateway.Tests.Faces;

public sealed class LockOutTests
{
    [Theory]
    [InlineData("operator", "Sue", SignInGateway.SuesPassword)]
    [InlineData("operator", "nobody", "guess")]
    [InlineData("setup", "", GatewayFixture.AdminKey)]
    public async Task After_five_wrong_secrets_at_any_gateway_even_the_right_one_has_to_wait(string way, string name, string secret)
    {
        await using var first = new SignInGateway();
        await using var second = first.Beside();
        using var here = new Browser(first);
        using var there = new Browser(second);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await (i % 2 == 0 ? here : there).SignIn(way, i < 3 ? name : name.ToUpperInvariant(), $"guess {i}");
            Refusals.Of(wrong, "wrong-credentials");
        }

        foreach (var browser in (Browser[])[here, there])
        {
            using var locked = await browser.SignIn(way, name, secret);
            var query = Refusals.Of(locked, "locked-out");
            Assert.InRange(int.Parse(query["retryAfter"]!, System.Globalization.CultureInfo.InvariantCulture), 200, 300);
            Assert.Equal(query["retryAfter"], locked.Headers.RetryAfter?.ToString());
            Assert.Null(browser.Session);
            Assert.Matches(@"Too many wrong tries for this name\. Try again in [345]:\d\d minutes\.", await browser.Http.GetStringAsync(locked.Headers.Location));
        }

        // Nobody else is.
        await here.As("Ada", SignInGateway.AdasPassword);
    }

    [Fact]
    public async Task Guesses_that_are_sent_at_once_are_no_more_than_guesses_one_after_the_other()
    {
        await using var gateway = new SignInGateway();
        var browsers = Enumerable.Range(0, 12).Select(_ => new Browser(gateway)).ToList();
        var codes = await Task.WhenAll(browsers.Select(async (browser, i) =>
        {
            using var response = await browser.SignIn("operator", "Sue", $"guess {i}");
            return Refusals.Code(response);
        }));
        browsers.ForEach(browser => browser.Dispose());
        Assert.Equal((5, 7), (codes.Count(code => code == "wrong-credentials"), codes.Count(code => code == "locked-out")));
    }

    [Fact]
    public async Task Who_gets_it_right_in_the_end_starts_anew()
    {
        await using var gateway = new SignInGateway();
        using var browser = new Browser(gateway);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                using var wrong = await browser.SignIn("operator", "Sue", "guess");
                Refusals.Of(wrong, "wrong-credentials");
            }

            await browser.As("Sue", SignInGateway.SuesPassword);
        }
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_have_to_wait()
    {
        await using var gateway = new SignInGateway().With("ContactCenter:SignInsPerMinute", "2");
        using var browser = new Browser(gateway);
        Refusals.Of(await browser.SignIn("operator", "one", "guess"), "wrong-credentials");
        Refusals.Of(await browser.SignIn("operator", "two", "guess"), "wrong-credentials");
        using var refused = await browser.SignIn("operator", "Sue", SignInGateway.SuesPassword);
        Assert.Equal(Refusals.Of(refused, "too-many-requests")["retryAfter"], refused.Headers.RetryAfter?.ToString());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await ApiAssert.Json(await gateway.Admin().GetAsync(new Uri("/api/v1/session", UriKind.Relative)));
    }
}
