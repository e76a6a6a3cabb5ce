using ContactCenter.Domain.Numbers;

namespace ContactCenter.Domain.Applications;

/// <summary>A change of settings; null leaves a setting as it is, an empty text clears it.</summary>
/// <param name="DefaultFlow">Published flow for phones.</param>
/// <param name="OutboundFlow">Published flow for app users who dial out.</param>
/// <param name="CallerId">Caller id.</param>
/// <param name="LastResort">Number of last resort.</param>
/// <param name="BasedOn">Version that the author saw, or null to overwrite.</param>
public sealed record SettingsChange(FlowCopy? DefaultFlow, FlowCopy? OutboundFlow, string? CallerId, string? LastResort, int? BasedOn)
{
    /// <summary>Phone that takes calls for help.</summary>
    public string? EmergencyRoute { get; init; }

    /// <summary>Published flow for new callers while there is more work than can be done.</summary>
    public FlowCopy? BusyFlow { get; init; }
}
