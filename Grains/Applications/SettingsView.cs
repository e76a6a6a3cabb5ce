using ContactCenter.Domain.Applications;

namespace ContactCenter.Grains.Applications;

/// <summary>The deployment's settings as <c>/api/v1/settings</c> shows them; no secrets.</summary>
/// <param name="Version">For <c>basedOn</c>.</param>
/// <param name="DefaultFlow">Flow of phones whose number has none.</param>
/// <param name="OutboundFlow">Flow of app users who dial out.</param>
/// <param name="CallerId">Caller id of outbound legs.</param>
/// <param name="LastResortNumber">Number that callers reach when nothing else works.</param>
/// <param name="BusyFlow">Flow of new callers while there is more work than can be done.</param>
/// <param name="EmergencyRoute">Phone that takes calls for help; absent: they are refused.</param>
public sealed record SettingsView(int Version, string DefaultFlow, string OutboundFlow, string BusyFlow, string? CallerId, string? LastResortNumber, string? EmergencyRoute)
{
    /// <summary>Makes the view.</summary>
    internal static SettingsView Of(ApplicationState state, string defaultFlow, string outboundFlow, string busyFlow, string? callerId, string? emergencyRoute) =>
        new(state.Version, state.DefaultFlow?.FlowId ?? defaultFlow, state.OutboundFlow?.FlowId ?? outboundFlow, state.BusyFlow?.FlowId ?? busyFlow, callerId, state.LastResort, emergencyRoute);
}
