using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Numbers;

/// <summary>How to link a number.</summary>
/// <param name="TakeOver">True: even when calls to it go to another application, SIP address or number so far.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NumberLinking(bool TakeOver = false);
