using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>Names of rooms: another one for every call (facts §1.6).</summary>
internal static class RoomNames
{
    /// <summary>The room of a place in one call; the same whenever the place is served again.</summary>
    public static ConversationName Of(FlowPlace place)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{place.Call}:{place.Step}:{place.Visit}");
        var made = ConversationName.Create(name);
        return made.IsOk ? made.Value : ConversationName.Create(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))).Require();
    }
}
