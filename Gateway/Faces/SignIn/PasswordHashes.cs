using Microsoft.AspNetCore.Identity;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Hashes of operators' passwords: ASP.NET's, version 3 (PBKDF2 with its salt and iterations).</summary>
internal static class PasswordHashes
{
    private const byte Version = 1;
    private const int HeaderBytes = 13;
    private const int LeastBytes = HeaderBytes + 16 + 16;
    private static readonly PasswordHasher<OperatorOptions> Hasher = new();
    private static readonly OperatorOptions Anybody = new();

    /// <summary>A hash of a password; another one each time.</summary>
    public static string Make(string password) => Hasher.HashPassword(Anybody, password);

    /// <summary>Whether the password belongs to the hash, which <see cref="IsOne"/>.</summary>
    public static bool Matches(string hash, string password) => Hasher.VerifyHashedPassword(Anybody, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Whether a text can be a hash.</summary>
    public static bool IsOne(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= LeastBytes && bytes[0] == Version;
    }
}
