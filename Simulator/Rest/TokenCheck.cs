using System.Security.Cryptography;
using System.Text;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Platform;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.Simulator.Rest;

/// <summary>Reads RS256 tokens of an application (facts §3). Used on the loop.</summary>
internal sealed class TokenCheck(SimAccount account, SimulatorOptions options)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan DefaultLife = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new();

    /// <summary>Whose token it is, or why it is refused.</summary>
    /// <param name="token">The token alone.</param>
    /// <param name="now">Simulated time.</param>
    public TokenVerdict Check(string? token, DateTimeOffset now)
    {
        if (Read(token) is not { Alg: SecurityAlgorithms.RsaSha256 } read
            || Text(read, "application_id") is not { } id
            || account.FindApplication(options, id) is not { } application
            || (application.PublicKeyPem is { } pem && !IsSignedBy(pem, read))
            || Seconds(read, "iat") is not { } issued
            || issued > now + ClockSkew
            || Text(read, "jti") is null)
        {
            return TokenVerdict.Refused("invalid");
        }

        var expires = Seconds(read, "exp") ?? issued + DefaultLife;
        return expires <= now ? TokenVerdict.Refused("expired")
            : expires - issued > LongestLife + ClockSkew ? TokenVerdict.Refused("invalid")
            : new TokenVerdict(application, Text(read, "sub"), null);
    }

    private static JsonWebToken? Read(string? token)
    {
        try
        {
            return Handler.CanReadToken(token) ? Handler.ReadJsonWebToken(token) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsSignedBy(string pem, JsonWebToken token)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            var signed = Encoding.ASCII.GetBytes($"{token.EncodedHeader}.{token.EncodedPayload}");
            return rsa.VerifyData(signed, Base64UrlEncoder.DecodeBytes(token.EncodedSignature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) && value is { Length: > 0 } ? value : null;

    private static DateTimeOffset? Seconds(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<double>(claim, out var value) && value is > 0 and < 1e11 ? DateTimeOffset.FromUnixTimeSeconds((long)value) : null;
}
