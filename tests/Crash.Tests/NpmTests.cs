using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>A gateway with an account, checked by Vonage's own npm package.</summary>
public sealed class NpmTests : IAsyncLifetime
{
    private const string ApplicationId = "9f6a3a1e-7d0b-4c53-9a52-3f2f1d9f8c11";
    private const string SignatureSecret = "signature-secret-of-the-tests-0123456789";
    private const string ApiKey = "abcd1234";
    private const string MobileKey = "mobile-key-of-the-tests";
    private const string Event = """{"headers":{},"from":"447700900002","to":"447700900001","uuid":"0779a56d002f1c7f47f82ef5fe84ab79","conversation_uuid":"CON-2541d01c-253e-48be-a8e0-da4bbe4c3722","status":"answered","direction":"inbound","timestamp":"2026-07-01T20:45:35.084Z"}""";
    private readonly RSA _key = RSA.Create(2048);
    private StubVonage _vonage = null!;
    private EmbeddedGateway _installation = null!;
    private HttpClient _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        await NodeScripts.Install();
        _vonage = await StubVonage.Start();
        _installation = new EmbeddedGateway(new Dictionary<string, string>
        {
            ["ContactCenter__PublicUrl"] = "https://calls.example.com",
            ["ContactCenter__MobileApiKey"] = MobileKey,
            ["Vonage__ApiKey"] = ApiKey,
            ["Vonage__ApplicationId"] = ApplicationId,
            ["Vonage__PrivateKey"] = _key.ExportPkcs8PrivateKeyPem(),
            ["Vonage__SignatureSecret"] = SignatureSecret,
            ["Vonage__ApiBaseUrl"] = _vonage.Url,
            ["Vonage__Webhooks__AllowUnsigned"] = "false",
        });
        _gateway = (await _installation.StartReady()).Http;
    }

    public async ValueTask DisposeAsync()
    {
        await (_installation?.DisposeAsync() ?? default);
        await (_vonage?.DisposeAsync() ?? default);
        _key.Dispose();
    }

    [Fact]
    public async Task Vonages_own_library_trusts_the_tokens_that_we_issue_to_users_and_send_to_the_platform()
    {
        using var answer = await _gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = MobileKey, user_name = "Jane" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var signedIn = await answer.Content.ReadFromJsonAsync<JsonElement>();

        var user = await Verified(signedIn.GetProperty("jwt").GetString()!);
        var application = await Verified(Assert.Single(_vonage.Authorizations)["Bearer ".Length..]);

        Assert.Equal("Jane", user.GetProperty("sub").GetString());
        Assert.Equal(signedIn.GetProperty("expires_at").GetDateTimeOffset().ToUnixTimeSeconds(), user.GetProperty("exp").GetInt64());
        Assert.InRange(user.GetProperty("exp").GetInt64() - user.GetProperty("iat").GetInt64(), 1, 24 * 3600);
        var paths = user.GetProperty("acl").GetProperty("paths").EnumerateObject().ToList();
        Assert.All(paths, path => Assert.Equal("{}", path.Value.GetRawText()));
        Assert.Superset(
            new HashSet<string> { "/*/users/**", "/*/conversations/**", "/*/sessions/**", "/*/devices/**", "/*/image/**", "/*/media/**", "/*/applications/**", "/*/push/**", "/*/knocking/**", "/*/legs/**", "/*/rtc/**" },
            paths.Select(path => path.Name).ToHashSet());
        Assert.False(application.TryGetProperty("sub", out _));
    }

    [Fact]
    public async Task A_token_of_another_key_is_not_trusted_by_that_library()
    {
        using var answer = await _gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = MobileKey, user_name = "Jane" });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jwt").GetString()!;
        using var other = RSA.Create(2048);

        var verdict = await NodeScripts.Run("verify-token.mjs", new { token, publicKey = other.ExportSubjectPublicKeyInfoPem() });

        Assert.False(verdict.GetProperty("trusted").GetBoolean());
    }

    [Fact]
    public async Task A_webhook_signed_by_it_is_accepted_a_changed_one_refused_and_an_unsigned_one_asked_for_again()
    {
        var input = new { body = Event, secret = SignatureSecret, apiKey = ApiKey, applicationId = ApplicationId };
        var token = (await NodeScripts.Run("sign-webhook.mjs", input)).GetProperty("token").GetString()!;
        var stranger = (await NodeScripts.Run("sign-webhook.mjs", input with { secret = "another-secret-of-somebody-else-9876543210" })).GetProperty("token").GetString()!;

        Assert.Equal(HttpStatusCode.OK, await Post(Event, token));
        Assert.Equal(HttpStatusCode.Unauthorized, await Post(Event.Replace("answered", "completed", StringComparison.Ordinal), token));
        Assert.Equal(HttpStatusCode.Unauthorized, await Post(Event, stranger));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Post(Event, token: null));
    }

    private async Task<JsonElement> Verified(string token)
    {
        var verdict = await NodeScripts.Run("verify-token.mjs", new { token, publicKey = _key.ExportSubjectPublicKeyInfoPem() });
        Assert.True(verdict.GetProperty("trusted").GetBoolean(), verdict.ToString());
        Assert.Equal("RS256", verdict.GetProperty("header").GetProperty("alg").GetString());
        var claims = verdict.GetProperty("payload");
        Assert.Equal(ApplicationId, claims.GetProperty("application_id").GetString());
        Assert.True(Guid.TryParse(claims.GetProperty("jti").GetString(), out _));
        return claims;
    }

    private async Task<HttpStatusCode> Post(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/event") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _gateway.SendAsync(request);
        return answer.StatusCode;
    }
}
