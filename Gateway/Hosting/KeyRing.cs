using System.Security.Cryptography;
using System.Text;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Tokens;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Hosting;

/// <summary>The keys of this deployment: what is configured, else what the Application grain made and all processes share.</summary>
internal sealed class KeyRing(IGrainFactory grains, IOptions<ContactCenterOptions> options, IOptions<VonageOptions> vonage) : IApplicationKeysSource
{
    private readonly ConfiguredApplicationKeys _configured = new(vonage);
    private volatile SharedKeys? _shared;
    private volatile ApplicationKeys? _local;

    /// <summary>True when no Vonage account is configured.</summary>
    public bool IsLocalMode => !vonage.Value.HasAccount;

    public async ValueTask<ApplicationKeys?> Get(CancellationToken cancellationToken = default)
    {
        if (!IsLocalMode)
        {
            return await _configured.Get(cancellationToken);
        }

        if (_local is { } known)
        {
            return known;
        }

        var shared = await Shared();
        return _local = ApplicationKeys.Parse(shared.ApplicationId, shared.PrivateKeyPem, isRegistered: false);
    }

    /// <summary>The key that client apps send.</summary>
    public async ValueTask<string> MobileApiKey() => options.Value.MobileApiKey ?? (await Shared()).MobileApiKey;

    /// <summary>The key of machine clients.</summary>
    public async ValueTask<string> AdminApiKey() => options.Value.AdminApiKey ?? (await Shared()).AdminApiKey;

    /// <summary>Compares in a time that tells nothing about the key.</summary>
    public static bool Matches(string expected, string? given) => given is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    private async ValueTask<SharedKeys> Shared() => _shared ??= await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Keys();
}
