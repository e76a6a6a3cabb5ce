namespace ContactCenter.Gateway.Api.Sdk;

/// <summary>What client apps are set up with.</summary>
/// <param name="ApplicationId">Application in force.</param>
/// <param name="IsLocal">True: local mode; Vonage does not know the application, and apps cannot log in there.</param>
/// <param name="MobileApiKey">The key that all apps share; a secret.</param>
/// <param name="ServerUrl">Base URL of this backend, without a trailing slash.</param>
/// <param name="JwtUrl">Where apps get a token.</param>
/// <param name="ApiUrl">Base of the API for apps that act for their agent.</param>
/// <param name="LiveUrl">Live feed of the agent's own state and calls.</param>
/// <param name="SignIn"><c>MobileKey</c> or <c>Pin</c>: what stands in front of <paramref name="JwtUrl"/>.</param>
/// <param name="Webhooks">URLs that the application at Vonage calls.</param>
/// <param name="PlatformUrl">REST base of the platform that is used.</param>
/// <param name="Regions">Regions that an app may name to its SDK, with their hosts.</param>
public sealed record SdkView(
    string ApplicationId,
    bool IsLocal,
    string MobileApiKey,
    string ServerUrl,
    string JwtUrl,
    string ApiUrl,
    string LiveUrl,
    string SignIn,
    SdkWebhooks Webhooks,
    string PlatformUrl,
    IReadOnlyList<SdkRegion> Regions)
{
    /// <inheritdoc/>
    public override string ToString() => $"SdkView {{ {ApplicationId} }}";
}
