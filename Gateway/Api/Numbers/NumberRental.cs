using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Numbers;

/// <summary>Which number to rent.</summary>
/// <param name="Country">ISO 3166-1 code of two letters, as <c>/api/v1/numbers/available</c> shows it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NumberRental(string Country);
