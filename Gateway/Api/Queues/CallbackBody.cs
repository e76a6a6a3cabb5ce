using System.Text;
using System.Text.Json.Serialization;
using ContactCenter.Domain;

namespace ContactCenter.Gateway.Api.Queues;

/// <summary>Somebody who is to be called back.</summary>
/// <param name="Number">Whom to call, with the country code.</param>
/// <param name="Priority">0 (ordinary) to 100; 0 when absent.</param>
/// <param name="Skills">Least level by skill that is asked of the agent, 1 to 10; absent: anybody of the queue.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CallbackBody(string? Number = null, int? Priority = null, Dictionary<string, int>? Skills = null)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Number = ").Append(PhoneNumber.Mask(Number));
        return true;
    }
}
