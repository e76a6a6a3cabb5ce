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
    /// Whether a leg is over that was answered with "not found". That answer is also given by a region that is not the leg's, and a caller who is
    /// taken for gone is lost: so the leg is read once more, and its room is asked, too, which is another question. Null: the platform does not say.
    /// </summary>
    /// <param name="client">Whom to ask.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="conversation">Where it was last heard of; null where that is not known.</param>
    public static async Task<bool?> IsGone(VonageCallsClient client, LegAddress leg, string? conversation)
    {
        var looked = await client.Get(leg);
        return looked switch
        {
            { IsOk: true } => IsOver(looked.Value),
            { Failure.Code: VonageCodes.NotFound } when leg.RegionUrl is not null => conversation is null ? true : await IsNotIn(client, leg, conversation),
            _ => null,
        };
    }

    private static async Task<bool?> IsNotIn(VonageCallsClient client, LegAddress leg, string conversation)
    {
        var room = await client.List(new() { ConversationUuid = conversation, NewestFirst = true, RegionUrl = leg.RegionUrl });
        return room.IsOk ? room.Value.Calls.All(other => other.Uuid != leg.Uuid || IsOver(other)) : null;
    }

    private static bool IsOver(CallRecord leg) => leg.Status is "completed" or "failed" or "rejected" or "busy" or "timeout" or "cancelled" or "unanswered";
}
