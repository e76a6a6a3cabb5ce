using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Options;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Platform;

/// <summary>The platform's legs, for those who work off-turn. In local mode without a platform nothing is asked of it.</summary>
internal sealed class PlatformLegs(IServiceProvider services, IOptions<VonageOptions> vonage)
{
    /// <summary>The client; null where no platform is configured.</summary>
    public VonageCallsClient? Client { get; } = vonage.Value.HasPlatform ? services.GetService<VonageCallsClient>() : null;

    /// <summary>A region as webhooks tell it; null when it is no address.</summary>
    public static Uri? Region(string? regionUrl) => Uri.TryCreate(regionUrl, UriKind.Absolute, out var region) ? region : null;

    /// <summary>Where a leg is asked for.</summary>
    public static LegAddress Address(string uuid, string? regionUrl) => new(uuid, Region(regionUrl));
}
