using System.Text;
using ContactCenter.VonageApi.Tokens;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Gateway.Tests.VonageApi;

public class UserTokenTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, 900, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Noon);
    private readonly UserTokenIssuer _issuer;
    private readonly UserTokenVerifier _verifier;

    public UserTokenTests() => (_issuer, _verifier) = (new UserTokenIssuer(_clock), new UserTokenVerifier(_clock));

    [Fact]
    public void The_token_opens_every_path_that_client_sdks_ask_for()
    {
        var token = _issuer.Issue(Tokens.Keys, "Jane Døe", Noon.AddHours(1));
        Assert.Equal("""{"alg":"RS256","typ":"JWT"}""", Tokens.Header(token).GetRawText());
        Assert.True(Tokens.IsSignedBy(Tokens.Keys, token));

        var claims = Tokens.Claims(token);
        Assert.Equal(["acl", "application_id", "exp", "iat", "jti", "sub"], claims.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("Jane Døe", claims.GetProperty("sub").GetString());
        Assert.Equal(Tokens.Keys.ApplicationId, claims.GetProperty("application_id").GetString());
        Assert.Equal(
            """{"paths":{"/*/users/**":{},"/*/conversations/**":{},"/*/sessions/**":{},"/*/devices/**":{},"/*/image/**":{},"/*/media/**":{},"/*/applications/**":{},"/*/push/**":{},"/*/knocking/**":{},"/*/legs/**":{},"/*/rtc/**":{}}}""",
            claims.GetProperty("acl").GetRawText());
    }

    [Theory]
    [InlineData(3600, 3600)]
    [InlineData(-5, 30)]
    [InlineData(10, 30)]
    [InlineData(31, 31)]
    [InlineData(86_400, 86_400)]
    [InlineData(1_000_000, 86_400)]
    public void The_platforms_bounds_of_a_life_are_kept(int wanted, int given)
    {
        var claims = Tokens.Claims(_issuer.Issue(Tokens.Keys, "jane", Noon.AddSeconds(wanted)));
        Assert.Equal(given, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.Equal(claims.GetProperty("exp").GetInt64(), _issuer.Bound(Noon.AddSeconds(wanted)).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Our_own_token_names_its_user_until_it_expires()
    {
        var token = _issuer.Issue(Tokens.Keys, "jane", Noon.AddHours(1));
        var verdict = await _verifier.Verify(Tokens.Keys, token);
        Assert.Equal(("jane", null), (verdict.UserName, verdict.Reason));
        Assert.Equal(_issuer.Bound(Noon.AddHours(1)), verdict.ExpiresAt);

        _clock.SetUtcNow(_issuer.Bound(Noon.AddHours(1)));
        await Refused("token-expired", token);
    }

    [Fact]
    public async Task Tokens_of_others_are_refused()
    {
        var now = Noon.ToUnixTimeSeconds();
        var good = _issuer.Issue(Tokens.Keys, "jane", Noon.AddHours(1));
        var parts = good.Split('.');
        const string rs256 = """{"alg":"RS256","typ":"JWT"}""";
        var app = Tokens.Keys.ApplicationId;

        await Refused("token-missing", null);
        await Refused("token-missing", " ");
        await Refused("token-malformed", "a.b.c");
        await Refused("token-malformed", new string('a', 20_000));
        await Refused("token-wrong-signature", _issuer.Issue(ApplicationKeys.Generate(app), "jane", Noon.AddHours(1)));
        await Refused("token-wrong-signature", $"{parts[0]}.{Tokens.Sign(Tokens.Keys, rs256, """{"sub":"boss"}""").Split('.')[1]}.{parts[2]}");
        await Refused("token-wrong-application", Tokens.Sign(Tokens.Keys, rs256, $$"""{"application_id":"other","sub":"jane","exp":{{now + 60}}}"""));
        await Refused("token-wrong-application", Tokens.Sign(Tokens.Keys, rs256, $$"""{"sub":"jane","exp":{{now + 60}}}"""));
        await Refused("token-without-user", new ApplicationTokenSource(_clock).Get(Tokens.Keys));
        await Refused("token-expired", Tokens.Sign(Tokens.Keys, rs256, $$"""{"application_id":"{{app}}","sub":"jane"}"""));
        await Refused("token-expired", Tokens.Sign(Tokens.Keys, rs256, $$"""{"application_id":"{{app}}","sub":"jane","exp":{{now - 1}}}"""));
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS512","typ":"JWT"}""")]
    public async Task No_other_algorithm_is_accepted(string header)
    {
        var claims = $$"""{"application_id":"{{Tokens.Keys.ApplicationId}}","sub":"jane","exp":{{Noon.ToUnixTimeSeconds() + 60}}}""";
        var token = Tokens.Sign(Tokens.Keys, header, claims);
        Assert.False((await _verifier.Verify(Tokens.Keys, token)).IsValid);
        Assert.False((await _verifier.Verify(Tokens.Keys, token[..(token.LastIndexOf('.') + 1)])).IsValid);
        Assert.True((await _verifier.Verify(Tokens.Keys, Tokens.Sign(Tokens.Keys, """{"alg":"RS256","typ":"JWT"}""", claims))).IsValid);
    }

    [Fact]
    public async Task Arbitrary_text_never_throws() => await Gen.OneOf(
        Gen.String[0, 80],
        Gen.Byte.Array[0, 60].Select(b => "eyJhbGciOiJSUzI1NiJ9." + System.Buffers.Text.Base64Url.EncodeToString(b) + ".AA"),
        Gen.Byte.Array[0, 60].Select(b => Tokens.Sign(Tokens.Keys, """{"alg":"RS256"}""", Encoding.UTF8.GetString(b)))).SampleAsync(async token =>
            Assert.False((await _verifier.Verify(Tokens.Keys, token)).IsValid));

    private async Task Refused(string reason, string? token)
    {
        var verdict = await _verifier.Verify(Tokens.Keys, token);
        Assert.Equal((null, reason), (verdict.UserName, verdict.Reason));
    }
}
