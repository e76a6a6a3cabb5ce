using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactCenter.VonageApi.Signatures;

/// <summary>
/// The three parts of an HS256 token. Read by hand because the token libraries refuse secrets under 32 characters, which the platform
/// allows, and because every webhook passes here.
/// </summary>
internal static class CompactJws
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>Signs claims.</summary>
    public static string Sign(ReadOnlySpan<byte> claims, ReadOnlySpan<byte> secret)
    {
        var signed = $"{Header}.{Base64Url.EncodeToString(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Takes a token apart without checking it; false when it is none.</summary>
    public static bool TryRead(string token, out SignedClaims claims)
    {
        claims = default;
        var parts = token.Split('.');
        if (parts.Length != 3 || !TryObject(parts[0], out var header))
        {
            return false;
        }

        using (header)
        {
            if (!TryObject(parts[1], out var payload))
            {
                return false;
            }

            using (payload)
            {
                var root = payload!.RootElement;
                claims = new SignedClaims(
                    Text(header!.RootElement, "alg"),
                    Text(root, "api_key"),
                    Text(root, "payload_hash"),
                    Whole(root, "iat"),
                    token[..(parts[0].Length + 1 + parts[1].Length)],
                    parts[2]);
                return true;
            }
        }
    }

    /// <summary>True when the signature was made with the secret; takes the same time wherever they differ.</summary>
    public static bool IsSignedWith(in SignedClaims claims, ReadOnlySpan<byte> secret)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(claims.Signed), expected);
        return Base64Url.GetMaxDecodedLength(claims.Signature.Length) <= given.Length
            && TryDecode(claims.Signature, given, out var length)
            && CryptographicOperations.FixedTimeEquals(given[..length], expected);
    }

    private static bool TryObject(string part, out JsonDocument? document)
    {
        document = null;
        var utf8 = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        if (!TryDecode(part, utf8, out var length))
        {
            return false;
        }

        try
        {
            document = JsonDocument.Parse(utf8.AsMemory(0, length));
        }
        catch (JsonException)
        {
            return false;
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        document.Dispose();
        return false;
    }

    private static bool TryDecode(string part, Span<byte> into, out int length) =>
        Base64Url.DecodeFromChars(part, into, out var read, out length) == System.Buffers.OperationStatus.Done && read == part.Length;

    private static string? Text(JsonElement root, string name)
    {
        try
        {
            return root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Text that is no text, such as half a surrogate pair.
            return null;
        }
    }

    private static long? Whole(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
