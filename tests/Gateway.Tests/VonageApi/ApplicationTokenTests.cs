using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace ContactCenter.Gateway.Tests.VonageApi;

public class ApplicationTokenTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, 500, TimeSpan.Zero));
    private readonly ApplicationTokenSource _tokens;

    public ApplicationTokenTests() => _tokens = new ApplicationTokenSource(_clock);

    [Fact]
    public void The_token_says_which_application_asks_and_until_when()
    {
        var token = _tokens.Get(Tokens.Keys);
        Assert.Equal("""{"alg":"RS256","typ":"JWT"}""", Tokens.Header(token).GetRawText());

        var claims = Tokens.Claims(token);
        var iat = _clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(["application_id", "exp", "iat", "jti"], claims.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal(Tokens.Keys.ApplicationId, claims.GetProperty("application_id").GetString());
        Assert.Equal(iat, claims.GetProperty("iat").GetInt64());
        Assert.Equal(iat + 900, claims.GetProperty("exp").GetInt64());
        Assert.True(Guid.TryParse(claims.GetProperty("jti").GetString(), out _));
        Assert.True(Tokens.IsSignedBy(Tokens.Keys, token));
    }

    [Fact]
    public void A_token_is_reused_for_four_fifths_of_its_life()
    {
        var first = _tokens.Get(Tokens.Keys);
        _clock.Advance(TimeSpan.FromMinutes(12) - TimeSpan.FromMilliseconds(1));
        Assert.Same(first, _tokens.Get(Tokens.Keys));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotEqual(first, _tokens.Get(Tokens.Keys));
    }

    [Fact]
    public void New_keys_make_a_new_token()
    {
        var first = _tokens.Get(Tokens.Keys);
        var other = ApplicationKeys.Generate("other");
        Assert.True(Tokens.IsSignedBy(other, _tokens.Get(other)));
        Assert.NotEqual(first, _tokens.Get(other));
    }
}
