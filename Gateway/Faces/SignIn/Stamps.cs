using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Digests by which something is known again without being told.</summary>
internal static class Stamps
{
    /// <summary>The digest of a text, hexadecimal.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
