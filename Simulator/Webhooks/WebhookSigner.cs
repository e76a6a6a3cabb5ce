using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>Signs webhooks: HS256 over claims that hold the hash of what is sent (facts §2.6).</summary>
/// <param name="apiKey">The account's key: tells the receiver which secret it is.</param>
/// <param name="secret">The account's signature secret.</param>
internal sealed class WebhookSigner(string apiKey, string secret)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _key = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), SecurityAlgorithms.HmacSha256);

    /// <summary>The secret that it signs with.</summary>
    public string Secret { get; } = secret;

    /// <summary>The token.</summary>
    /// <param name="payload">Body of a POST, or <see cref="WebhookQuery.SignedJson"/> of a GET.</param>
    /// <param name="issued">Simulated time.</param>
    /// <param name="id">Value of <c>jti</c>.</param>
    /// <param name="application">Whose webhook it is.</param>
    public string Sign(string payload, DateTimeOffset issued, string id, string application)
    {
        var claims = new JsonObject
        {
            ["iat"] = issued.ToUnixTimeSeconds(),
            ["jti"] = id,
            ["iss"] = "Vonage",
            ["payload_hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(payload))),
            ["api_key"] = apiKey,
            ["application_id"] = application,
        };
        return Handler.CreateToken(claims.ToJsonString(), _key);
    }
}
