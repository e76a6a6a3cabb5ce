using System.Text;
using System.Text.Json.Serialization;
using ContactCenter.Domain;

namespace ContactCenter.Gateway.Api.Reports;

/// <summary>Whose number is to be taken out of finished calls.</summary>
/// <param name="Number">E.164.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ErasureRequest(string? Number = null)
{
    // Full numbers are not logged.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Number = ").Append(PhoneNumber.Mask(Number));
        return true;
    }
}
