using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using System.Security.Cryptography;

namespace ContactCenter.Simulator.ClientSdk;

/// <summary>Reads the token of a user (facts §3.2): whose it is, or why it is refused. On the loop only.</summary>
internal sealed class UserTokenReader(SimAccount account, ISimLoop loop)
{
    private static readonly JsonWebTokenHandler Handler = new();

    public UserTokenVerdict Read(string? token)
    {
        if (string.IsNullOrEmpty(token) || !Handler.CanReadToken(token))
        {
            return new(SessionError.InvalidToken);
        }

        JsonWebToken jwt;
        try
        {
            jwt = Handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            return new(SessionError.InvalidToken);
        }

        if (jwt.Alg != SecurityAlgorithms.RsaSha256
            || !jwt.TryGetPayloadValue<string>("application_id", out var id)
            || !account.Applications.TryGetValue(id, out var application)
            || !IsSigned(jwt, application)
            || string.IsNullOrEmpty(jwt.Subject))
        {
            return new(SessionError.InvalidToken);
        }

        if (jwt.ValidTo != DateTime.MinValue && jwt.ValidTo <= loop.Now.UtcDateTime)
        {
            return new(SessionError.ExpiredToken);
        }

        return application.Users.TryGetValue(jwt.Subject, out var user) ? new(null, application, user) : new(SessionError.UserNotFound);
    }

    private static bool IsSigned(JsonWebToken jwt, SimApplication application)
    {
        if (application.PublicKeyPem is not { } pem)
        {
            return true;
        }

        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.VerifyData(
                System.Text.Encoding.ASCII.GetBytes($"{jwt.EncodedHeader}.{jwt.EncodedPayload}"),
                Base64UrlEncoder.DecodeBytes(jwt.EncodedSignature),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or CryptographicException)
        {
            return false;
        }
    }
}
