using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.Options;

namespace ContactCenter.VonageApi.Tokens;

/// <summary>The keys of <c>Vonage:ApplicationId</c> and <c>Vonage:PrivateKey</c> or <c>Vonage:PrivateKeyPath</c>; none without an account.</summary>
public sealed class ConfiguredApplicationKeys(IOptions<VonageOptions> options) : IApplicationKeysSource
{
    private readonly Lazy<ApplicationKeys?> _keys = new(() => Read(options.Value));

    /// <inheritdoc/>
    public ValueTask<ApplicationKeys?> Get(CancellationToken cancellationToken = default) => ValueTask.FromResult(_keys.Value);

    private static ApplicationKeys? Read(VonageOptions options) =>
        options.HasAccount
            ? ApplicationKeys.Parse(
                options.ApplicationId!.Trim(),
                string.IsNullOrWhiteSpace(options.PrivateKey) ? File.ReadAllText(options.PrivateKeyPath!) : options.PrivateKey)
            : null;
}
