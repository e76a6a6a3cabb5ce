using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.VonageApi.Tokens;

namespace ContactCenter.Gateway.Tests.VonageApi;

/// <summary>Tokens taken apart and put together by other means than the code under test.</summary>
internal static class Tokens
{
    public static readonly ApplicationKeys Keys = ApplicationKeys.Generate("78d335fa-323d-0114-9c3d-d6f0d48968cf");

    public static JsonElement Header(string token) => Part(token, 0);

    public static JsonElement Claims(string token) => Part(token, 1);

    public static bool IsSignedBy(ApplicationKeys keys, string token)
    {
        var parts = token.Split('.');
        using var rsa = RSA.Create();
        rsa.ImportFromPem(keys.PublicKeyPem);
        return rsa.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public static string Sign(ApplicationKeys keys, string header, string claims)
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        var hash = header.Contains("512", StringComparison.Ordinal) ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        using var rsa = RSA.Create();
        rsa.ImportFromPem(keys.ExportPrivateKeyPem());
        return $"{signed}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(signed), hash, RSASignaturePadding.Pkcs1))}";
    }

    private static JsonElement Part(string token, int index) => JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[index]));
}
