using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.VonageApi.Signatures;

/// <summary>Checks that a webhook comes from the platform: an HS256 token over a hash of the payload (facts §2.6). Thread-safe.</summary>
public sealed class WebhookSignature(SignatureSecrets secrets, TimeProvider clock)
{
    /// <summary>How far a signature's time may be from ours, either way; the platform gives its tokens no end.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int LongestToken = 8 * 1024;
    private const string Bearer = "Bearer ";

    /// <summary>Checks a POST.</summary>
    /// <param name="authorization">The header of that name.</param>
    /// <param name="body">The bytes as received, before anything read them as JSON.</param>
    public SignatureVerdict VerifyPost(string? authorization, ReadOnlySpan<byte> body)
    {
        var verdict = VerifyHeader(authorization, out var hash);
        return verdict.IsValid ? VerifyBody(hash, body) : verdict;
    }

    /// <summary>Checks the second half of a POST whose header was valid.</summary>
    /// <param name="hash">What <see cref="VerifyHeader"/> gave.</param>
    /// <param name="body">The bytes as received, before anything read them as JSON.</param>
    public static SignatureVerdict VerifyBody(string? hash, ReadOnlySpan<byte> body)
    {
        if (IsHashOf(hash, body))
        {
            return SignatureVerdict.Valid;
        }

        // The platform's description hashes the object written compactly, which need not be the bytes that it sent.
        return CompactJson.OfDocument(body) is { } compact && IsHashOf(hash, compact) ? SignatureVerdict.Valid : SignatureVerdict.Wrong("signature-other-payload");
    }

    /// <summary>Checks a GET.</summary>
    /// <param name="authorization">The header of that name.</param>
    /// <param name="parameters">All decoded query parameters in the order of the URL (<see cref="OrderedQuery"/>), our own included.</param>
    public SignatureVerdict VerifyGet(string? authorization, IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var verdict = VerifyHeader(authorization, out var hash);
        return !verdict.IsValid || IsHashOf(hash, CompactJson.OfQuery(parameters)) ? verdict : SignatureVerdict.Wrong("signature-other-payload");
    }

    /// <summary>Checks the token, before there is a body: what is refused here need not be read.</summary>
    /// <param name="authorization">The header of that name.</param>
    /// <param name="hash">The payload's hash as the token tells; to be compared before the payload is believed.</param>
    public SignatureVerdict VerifyHeader(string? authorization, out string? hash)
    {
        hash = null;
        if (authorization is null || !authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return SignatureVerdict.Missing("signature-missing");
        }

        if (secrets.IsEmpty)
        {
            return SignatureVerdict.Missing("signature-secret-not-configured");
        }

        if (authorization.Length > LongestToken || !CompactJws.TryRead(authorization[Bearer.Length..].Trim(), out var claims))
        {
            return SignatureVerdict.Wrong("signature-malformed");
        }

        hash = claims.PayloadHash;
        return Judge(claims);
    }

    private SignatureVerdict Judge(in SignedClaims claims)
    {
        if (claims.Algorithm != "HS256")
        {
            return SignatureVerdict.Wrong("signature-algorithm");
        }

        if (secrets.For(claims.ApiKey) is not { } secret)
        {
            return SignatureVerdict.Wrong("signature-unknown-account");
        }

        if (!CompactJws.IsSignedWith(claims, secret))
        {
            return SignatureVerdict.Wrong("signature-mismatch");
        }

        if (claims.IssuedAt is not { } issuedAt)
        {
            return SignatureVerdict.Wrong("signature-undated");
        }

        var age = (decimal)clock.GetUtcNow().ToUnixTimeSeconds() - issuedAt;
        return age > (int)Window.TotalSeconds ? SignatureVerdict.Wrong("signature-too-old")
            : age < -(int)Window.TotalSeconds ? SignatureVerdict.Wrong("signature-from-the-future")
            : SignatureVerdict.Valid;
    }

    private static bool IsHashOf(string? claimed, ReadOnlySpan<byte> payload)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(payload, hash);
        return claimed is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(claimed.ToLowerInvariant()), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash)));
    }
}
