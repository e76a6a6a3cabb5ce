using ContactCenter.VonageApi.Applications;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>Where Vonage is told to reach us.</summary>
/// <param name="Answer">Asked what to do with a call.</param>
/// <param name="Fallback">Asked when <paramref name="Answer"/> gives nothing.</param>
/// <param name="Event">Told of calls.</param>
/// <param name="Rtc">Told of in-app events.</param>
public sealed record WebhookUrls(Uri Answer, Uri Fallback, Uri Event, Uri Rtc)
{
    /// <summary>Those of an application's settings.</summary>
    internal static WebhookUrls Of(ApplicationSettings settings) => new(settings.AnswerUrl, settings.FallbackUrl, settings.EventUrl, settings.RtcEventUrl);
}
