using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Domain.Agents;

/// <summary>A PIN as it is stored: PBKDF2-HMAC-SHA256, salted.</summary>
/// <param name="Salt">Base64, 16 random bytes.</param>
/// <param name="Hash">Base64, 32 bytes.</param>
/// <param name="Iterations">Work factor.</param>
public sealed record PinHash(string Salt, string Hash, int Iterations) : StoredRecord
{
    /// <summary>Work factor of new hashes.</summary>
    public const int DefaultIterations = 100_000;

    private const int Length = 32;

    /// <summary>Hashes a PIN with the given salt.</summary>
    public static PinHash Of(string pin, ReadOnlySpan<byte> salt, int iterations = DefaultIterations) =>
        new(Convert.ToBase64String(salt), Convert.ToBase64String(Derive(pin, salt, iterations)), iterations);

    /// <summary>Compares in constant time.</summary>
    public bool Matches(string pin) =>
        CryptographicOperations.FixedTimeEquals(Derive(pin, Convert.FromBase64String(Salt), Iterations), Convert.FromBase64String(Hash));

    /// <inheritdoc/>
    public override string ToString() => "PinHash";

    private static byte[] Derive(string pin, ReadOnlySpan<byte> salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, iterations, HashAlgorithmName.SHA256, Length);
}
