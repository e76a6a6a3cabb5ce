using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace ContactCenter.VonageApi.Tokens;

/// <summary>A Vonage application's id and RSA key pair, which signs application and user tokens (facts §3). Thread-safe; keep one and reuse it.</summary>
public sealed class ApplicationKeys
{
    // Lives as long as the process: signers in flight may hold it, so it is never disposed.
    private readonly RSA _rsa;

    private ApplicationKeys(string applicationId, RSA rsa, bool isRegistered)
    {
        ApplicationId = applicationId;
        IsRegistered = isRegistered;
        _rsa = rsa;
        PublicKeyPem = rsa.ExportSubjectPublicKeyInfoPem();
        var key = new RsaSecurityKey(rsa);
        VerificationKey = key;
        Signing = new SigningCredentials(key, SecurityAlgorithms.RsaSha256);
    }

    /// <summary>Id of the application.</summary>
    public string ApplicationId { get; }

    /// <summary>The public key, as the application at Vonage stores it.</summary>
    public string PublicKeyPem { get; }

    /// <summary>True when the platform knows the application; false for keys that local mode made up, which are not sent to Vonage.</summary>
    public bool IsRegistered { get; }

    internal SigningCredentials Signing { get; }

    internal SecurityKey VerificationKey { get; }

    /// <summary>A new pair of 2,048 bits, which the platform does not know.</summary>
    public static ApplicationKeys Generate(string applicationId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(applicationId);
        return new ApplicationKeys(applicationId, RSA.Create(2048), isRegistered: false);
    }

    /// <summary>Reads a private key: PKCS#8 or PKCS#1 PEM, line breaks also written as <c>\n</c>.</summary>
    /// <exception cref="FormatException">No usable key; the message says why and holds nothing of the key.</exception>
    public static ApplicationKeys Parse(string applicationId, string pem, bool isRegistered = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(applicationId);
        ArgumentNullException.ThrowIfNull(pem);
        return new ApplicationKeys(applicationId, RsaPem.Read(pem, out var problem) ?? throw new FormatException("The text " + problem), isRegistered);
    }

    /// <summary>True when a public key in PEM form is the one of this pair, however its lines are broken.</summary>
    public bool HasPublicKey(string? pem)
    {
        if (string.IsNullOrWhiteSpace(pem))
        {
            return false;
        }

        try
        {
            using var other = RSA.Create();
            other.ImportFromPem(pem);
            var (mine, theirs) = (_rsa.ExportParameters(false), other.ExportParameters(false));
            return mine.Modulus.AsSpan().SequenceEqual(theirs.Modulus) && mine.Exponent.AsSpan().SequenceEqual(theirs.Exponent);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The private key as PKCS#8 PEM, to be stored; a secret.</summary>
    public string ExportPrivateKeyPem() => _rsa.ExportPkcs8PrivateKeyPem();
}
