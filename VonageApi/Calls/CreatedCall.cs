namespace ContactCenter.VonageApi.Calls;

/// <summary>A leg that the platform has begun to call.</summary>
/// <param name="Uuid">Leg id.</param>
/// <param name="ConversationUuid">Its conversation, <c>CON-…</c>; null when it was not told.</param>
/// <param name="Status">As the platform says; <c>started</c>.</param>
public sealed record CreatedCall(string Uuid, string? ConversationUuid, string Status);
