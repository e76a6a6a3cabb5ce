using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Users;

/// <summary>Which token is wanted.</summary>
/// <param name="ExpiresAt">Wanted end; moved to at most 24 hours from now, which is also the default.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UserTokenRequest(DateTimeOffset? ExpiresAt);
