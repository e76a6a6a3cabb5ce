using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Numbers;

/// <summary>What a number shall do.</summary>
/// <param name="Flow">Id of the flow that it follows; absent: the default flow.</param>
/// <param name="Label">What people call it, up to 100 characters.</param>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
/// <param name="BasedOn">Version that was seen; absent: overwrites whatever is there.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NumberAssignment(string? Flow, string? Label, string? Country, int? BasedOn);
