using System.Security.Cryptography;
using System.Text;
using ContactCenter.Grains.Applications;
using ContactCenter.Grains.Interfaces.Applications;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Hosting;

/// <summary>The keys that open this gateway: what is configured, else what the Application grain made and all processes share.</summary>
internal sealed class KeyRing(SharedApplicationKeys keys, IOptions<ContactCenterOptions> options)
{
    /// <summary>True when there is no application at Vonage, neither configured nor taken over.</summary>
    public async ValueTask<bool> IsLocalMode() => !keys.IsConfigured && (await keys.Shared()).Origin == ApplicationOrigin.Local;

    /// <summary>The key that client apps send.</summary>
    public async ValueTask<string> MobileApiKey() => options.Value.MobileApiKey ?? (await keys.Shared()).MobileApiKey;

    /// <summary>The key of machine clients.</summary>
    public async ValueTask<string> AdminApiKey() => options.Value.AdminApiKey ?? (await keys.Shared()).AdminApiKey;

    /// <summary>Compares in a time that tells nothing about the key.</summary>
    public static bool Matches(string expected, string? given) => given is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
