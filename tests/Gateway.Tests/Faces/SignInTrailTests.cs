using ContactCenter.Gateway.Tests.Api;

namespace ContactCenter.Gateway.Tests.Faces;

public class SignInTrailTests(SignInGateway gateway) : IClassFixture<SignInGateway>
{
    [Fact]
    public async Task Signing_in_and_out_is_kept_and_failing_to_is_not()
    {
        using var browser = new Browser(gateway);
        using var wrong = await browser.SignIn("operator", "Ada", "a guess");
        using var ada = await browser.As("Ada", SignInGateway.AdasPassword);
        using var out_ = await ada.Post("/sign-out", new() { ["__RequestVerificationToken"] = await ada.Token() });

        using var admin = gateway.Admin();
        var entries = (await admin.Get("/api/v1/audit?who=Ada")).GetProperty("items").EnumerateArray().Select(entry => $"{entry.GetProperty("action")} {entry.GetProperty("role")} {entry.GetProperty("result")}");

        Assert.Equal(["POST /sign-out admin done", "POST /sign-in admin done"], entries);
    }
}
