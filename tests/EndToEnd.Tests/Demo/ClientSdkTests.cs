using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.EndToEnd.Tests.Demo;

/// <summary>Vonage's own client SDK logs in to the simulator with the gateway's token.</summary>
public sealed class ClientSdkTests
{
    [Fact]
    public async Task The_real_client_sdk_gets_its_session_with_our_token_and_its_own_errors_with_bad_ones()
    {
        await Browser.Require();
        await using var center = await SimulatedCenter.Start();
        using var answer = await center.Gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = "mobile-key-of-the-tests", user_name = "Jane" });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jwt").GetString();
        var tokens = new { malformed = "nonsense", expired = Token(center, "Jane", TimeSpan.FromMinutes(-1)), unknown = Token(center, "Nobody", TimeSpan.FromHours(1)) };

        var result = await Browser.Run("log-in.mjs", new { url = center.Simulator.Url.GetLeftPart(UriPartial.Authority), user = "Jane", token, tokens });

        var results = result.GetProperty("results");
        Assert.StartsWith("SES-", results.GetProperty("good").GetString());
        Assert.Equal("session:error:invalid-token", results.GetProperty("malformed").GetString());
        Assert.Equal("session:error:expired-token", results.GetProperty("expired").GetString());

        // What this version of the SDK makes of a user whom the platform does not know.
        Assert.Equal("session:error:invalid-token", results.GetProperty("unknown").GetString());
        Assert.Equal(1, result.GetProperty("onlineWith").GetInt32());
        Assert.Equal(0, result.GetProperty("onlineAfter").GetInt32());
    }

    private static string Token(SimulatedCenter center, string user, TimeSpan life)
    {
        using var key = RSA.Create(2048);
        var end = TimeProvider.System.GetUtcNow() + life;
        var claims = $$"""{"application_id":"{{center.Simulator.Options.ApplicationId}}","iat":{{(end - TimeSpan.FromHours(2)).ToUnixTimeSeconds()}},"exp":{{end.ToUnixTimeSeconds()}},"jti":"1","sub":"{{user}}"}""";
        var signing = new SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        return new JsonWebTokenHandler().CreateToken(claims, signing);
    }
}
