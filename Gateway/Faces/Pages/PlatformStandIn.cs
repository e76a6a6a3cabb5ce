using ContactCenter.VonageApi.Options;

namespace ContactCenter.Gateway.Faces.Pages;

/// <summary>What stands in for Vonage, and has a control API that plays telephones and apps.</summary>
internal static class PlatformStandIn
{
    /// <summary>Base of the simulator that is configured as the platform, as browsers know it; null: the platform is Vonage, or there is none.</summary>
    public static Uri? StandIn(this VonageOptions vonage) =>
        !vonage.HasOwnPlatform || VonageHosts.Known.Contains(vonage.ApiBase.Host) ? null
        : string.IsNullOrWhiteSpace(vonage.BrowserBaseUrl) ? vonage.ApiBase
        : new Uri(vonage.BrowserBaseUrl);
}
