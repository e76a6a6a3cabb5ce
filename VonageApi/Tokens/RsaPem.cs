using System.Security.Cryptography;

namespace ContactCenter.VonageApi.Tokens;

/// <summary>Private keys as people paste them.</summary>
internal static class RsaPem
{
    private const int SmallestKey = 2048;

    /// <summary>Reads PKCS#8 and PKCS#1, with real line breaks or with <c>\n</c> in their place, as environment variables have them.</summary>
    /// <returns>The key, for the caller to dispose; null with the reason in <paramref name="problem"/>.</returns>
    public static RSA? Read(string pem, out string? problem)
    {
        var text = pem.Trim().Trim('"', '\'').Replace("\\r", "", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
        if (text.Contains("ENCRYPTED", StringComparison.Ordinal))
        {
            problem = "is a private key with a pass phrase; store it without one.";
            return null;
        }

        var rsa = RSA.Create();
        problem = Import(rsa, text);
        if (problem is null)
        {
            return rsa;
        }

        rsa.Dispose();
        return null;
    }

    /// <summary>What is wrong with the text, without any of it; null for nothing.</summary>
    public static string? Problem(string pem)
    {
        using var rsa = Read(pem, out var problem);
        return problem;
    }

    private static string? Import(RSA rsa, string text)
    {
        try
        {
            rsa.ImportFromPem(text);
            _ = rsa.ExportRSAPrivateKey();
            return rsa.KeySize >= SmallestKey ? null : $"is a key of {rsa.KeySize} bits; at least {SmallestKey} are needed.";
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return "is no RSA private key in PEM form; give the whole text from '-----BEGIN' to the last dash of '-----END … KEY-----'.";
        }
    }
}
