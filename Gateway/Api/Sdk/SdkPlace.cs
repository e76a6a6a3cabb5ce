namespace ContactCenter.Gateway.Api.Sdk;

/// <summary>Where an app logs in.</summary>
/// <param name="Region">The application's region with its hosts; null: it is not known, and the SDK's own standard has to do.</param>
public sealed record SdkPlace(SdkRegion? Region);
