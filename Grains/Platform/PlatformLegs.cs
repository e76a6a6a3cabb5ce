using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Conversations;
using ContactCenter.VonageApi.Options;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Platform;

/// <summary>The platform's legs, for those who work off-turn. In local mode without a platform nothing is asked of it.</summary>
internal sealed class PlatformLegs(IServiceProvider services, IOptions<VonageOptions> vonage)
{
    /// <summary>The client; null where no platform is configured.</summary>
    public VonageCallsClient? Client { get; } = vonage.Value.HasPlatform ? services.GetService<VonageCallsClient>() : null;

    /// <summary>The client for rooms; null where no platform is configured.</summary>
    public VonageConversationsClient? Rooms { get; } = vonage.Value.HasPlatform ? services.GetService<VonageConversationsClient>() : null;

    /// <summary>A region as webhooks tell it; null when it is no address.</summary>
    public static Uri? Region(string? regionUrl) => Uri.TryCreate(regionUrl, UriKind.Absolute, out var region) ? region : null;

    /// <summary>Where a leg is asked for.</summary>
    public static LegAddress Address(string uuid, string? regionUrl) => new(uuid, Region(regionUrl));

    /// <summary>
    /// Whether a leg is over that was answered with "not found": a second look, since that answer is also given by a region that is not the leg's, and
    /// a caller who is taken for gone is lost. Null: the platform does not say.
    /// </summary>
    public static async Task<bool?> IsGone(VonageCallsClient client, LegAddress leg)
    {
        var looked = await client.Get(leg);
        return looked switch
        {
            { IsOk: true } => looked.Value.Status is "completed" or "failed" or "rejected" or "busy" or "timeout" or "cancelled" or "unanswered",
            { Failure.Code: VonageCodes.NotFound } => leg.RegionUrl is not null ? true : null,
            _ => null,
        };
    }
}
