using System.Net;
using ContactCenter.Gateway.Api.Audits;
using ContactCenter.Gateway.Faces.Pages;
using ContactCenter.Gateway.Tests.Faces;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Api;

public class SecurityHeadersTests(SignInGateway gateway) : IClassFixture<SignInGateway>
{
    [Theory]
    [InlineData("GET", "/sign-in", 200)]
    [InlineData("GET", "/console", 302)]
    [InlineData("GET", "/", 302)]
    [InlineData("GET", "/desk", null)]
    [InlineData("POST", "/sign-in", null)]
    [InlineData("POST", "/sign-out", 302)]
    [InlineData("GET", "/faces/none.js", 404)]
    [InlineData("GET", "/nothing/at/all", 404)]
    [InlineData("GET", "/api/v1/settings", 401)]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("DELETE", "/api/v1/calls", 405)]
    [InlineData("POST", "/api/jwt", null)]
    [InlineData("GET", "/api/openapi.json", 200)]
    [InlineData("GET", "/api/docs/", 200)]
    [InlineData("GET", "/ops/orleans/", 401)]
    [InlineData("GET", "/media/hold.mp3", 200)]
    [InlineData("GET", "/health/live", 200)]
    public Task Whatever_is_answered_to_anybody_is_neither_guessed_at_nor_framed(string method, string path, int? status) => Check(gateway.CreateDefaultClient(), method, path, status);

    [Theory]
    [InlineData("GET", "/api/v1/settings", 200)]
    [InlineData("GET", "/api/v1/live", 200)]
    [InlineData("GET", "/api/v1/reports/calls.csv", 200)]
    [InlineData("GET", "/api/v1/calls?limit=none", 400)]
    [InlineData("PUT", "/api/v1/flows/ivr", 400)]
    [InlineData("GET", "/ops/orleans/", 200)]
    [InlineData("GET", "/ops/orleans/DashboardCounters", 200)]
    public Task Whatever_is_answered_to_an_administrator_is_neither_guessed_at_nor_framed(string method, string path, int? status) => Check(gateway.Admin(), method, path, status);

    [Fact]
    public async Task An_error_of_ours_bears_them_too()
    {
        // An exception on the way clears what was set before.
        await using var own = new GatewayFixture().With(services => services.AddSingleton<AuditPages>(_ => throw new InvalidOperationException("A fault of the test.")));
        await Check(own.Admin(), "GET", "/api/v1/audit", 500);
    }

    [Fact]
    public async Task Pages_run_scripts_and_styles_of_their_own_alone()
    {
        using var client = gateway.CreateDefaultClient();
        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        using var desk = await client.GetAsync(new Uri("/desk", UriKind.Relative));

        Assert.DoesNotContain("unsafe", Policy(page), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(desk), StringComparison.Ordinal);
        Assert.DoesNotContain("vonage.com", Policy(page), StringComparison.Ordinal);
        Assert.Contains("wss://*.vonage.com", Policy(desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apis_page_runs_one_script_within_and_its_nonce_is_never_used_twice()
    {
        using var client = gateway.CreateDefaultClient();
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 3; i++)
        {
            using var page = await client.GetAsync(new Uri("/api/docs/", UriKind.Relative));
            var policy = Policy(page);
            var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
            Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
            Assert.Contains($"nonce=\"{nonce}\"", (await page.Content.ReadAsStringAsync()).Replace("&#x2B;", "+", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.True(nonces.Add(nonce));
        }
    }

    [Fact]
    public async Task By_https_browsers_are_told_to_stay_there()
    {
        using var client = gateway.CreateDefaultClient();
        using var safe = await client.GetAsync(new Uri("https://calls.example.com/sign-in"));
        using var plain = await client.GetAsync(new Uri("http://calls.example.com/sign-in"));
        using var developer = await client.GetAsync(new Uri("https://localhost/sign-in"));

        Assert.Equal("max-age=31536000", safe.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.False(developer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task What_the_api_tells_is_kept_nowhere()
    {
        using var admin = gateway.Admin();
        using var calls = await admin.GetAsync(new Uri("/api/v1/calls", UriKind.Relative));
        Assert.True(calls.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_webhooks_answer_is_not_guessed_at()
    {
        using var client = gateway.CreateClient();
        using var answer = await client.PostAsync(new Uri("/webhooks/answer", UriKind.Relative), ApiAssert.Body("""{"uuid":"headers-1","to":"1","from":"2"}"""));
        Assert.Equal((HttpStatusCode.OK, "nosniff"), (answer.StatusCode, answer.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Fact]
    public async Task Every_page_has_a_policy_of_its_own()
    {
        using var ada = await new Browser(gateway).As("Ada", SignInGateway.AdasPassword);
        foreach (var page in FacePages.All)
        {
            using var response = await ada.Http.GetAsync(new Uri(page.Path, UriKind.Relative));
            Assert.StartsWith("default-src 'self'", Policy(response), StringComparison.Ordinal);
            Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        }
    }

    private static async Task Check(HttpClient client, string method, string path, int? status)
    {
        using (client)
        {
            using var request = new HttpRequestMessage(new(method), path);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (status is not null)
            {
                Assert.Equal(status, (int)response.StatusCode);
            }

            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
            Assert.Contains("microphone=(self)", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Policy(response), StringComparison.Ordinal);
            Assert.Contains("base-uri 'none'", Policy(response), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", Policy(response), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();
}
