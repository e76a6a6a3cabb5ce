using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Agents;

/// <summary>Ends the wrap-up, or makes it longer: exactly one of the two.</summary>
/// <param name="End">True: it ends now.</param>
/// <param name="ExtendBySeconds">Seconds more, 1 to 3,600.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WrapUpChange(bool? End = null, int? ExtendBySeconds = null);
