namespace ContactCenter.Gateway.Api.Sdk;

/// <summary>URLs that the application at Vonage calls.</summary>
/// <param name="Answer">Answers calls.</param>
/// <param name="Event">Hears voice events.</param>
/// <param name="Fallback">Answers where the first one cannot.</param>
/// <param name="Rtc">Hears in-app events.</param>
public sealed record SdkWebhooks(string Answer, string Event, string Fallback, string Rtc);
