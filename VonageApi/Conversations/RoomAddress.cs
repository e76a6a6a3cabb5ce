namespace ContactCenter.VonageApi.Conversations;

/// <summary>A conversation and where to reach it.</summary>
/// <param name="ConversationUuid"><c>CON-…</c>.</param>
/// <param name="RegionUrl"><c>region_url</c> of its legs; null for the general host. Must be of <c>Vonage:AllowedHosts</c>.</param>
public readonly record struct RoomAddress(string ConversationUuid, Uri? RegionUrl = null);
