using System.Text;
using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Settings;

/// <summary>Changes of the settings; what is absent stays.</summary>
/// <param name="DefaultFlow">Flow of phones whose number has none.</param>
/// <param name="OutboundFlow">Flow of app users who dial out.</param>
/// <param name="CallerId">Caller id of outbound legs, E.164; empty clears it.</param>
/// <param name="LastResortNumber">Number that callers reach when nothing else works, E.164; empty clears it.</param>
/// <param name="EmergencyRoute">Phone that takes calls to emergency numbers, which are refused without one, E.164; empty: what the configuration names.</param>
/// <param name="BusyFlow">Flow of new callers while there is more work than can be done: say, play, hours, goto and hangUp only.</param>
/// <param name="BasedOn">Version that was seen; absent: overwrites.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SettingsPatch(
    string? DefaultFlow = null, string? OutboundFlow = null, string? CallerId = null, string? LastResortNumber = null, string? EmergencyRoute = null, string? BusyFlow = null, int? BasedOn = null)
{
    // Full numbers are not logged.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("DefaultFlow = ").Append(DefaultFlow).Append(", OutboundFlow = ").Append(OutboundFlow).Append(", BusyFlow = ").Append(BusyFlow);
        return true;
    }
}
