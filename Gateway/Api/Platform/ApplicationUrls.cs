using ContactCenter.VonageApi.Applications;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>The URLs that our application has to have.</summary>
internal static class ApplicationUrls
{
    /// <summary>Makes them.</summary>
    /// <param name="publicUrl">Base of the URLs given to Vonage, without a slash at the end.</param>
    /// <param name="fallbackUrl"><c>ContactCenter:FallbackUrl</c>; null for our own.</param>
    public static ApplicationSettings Of(string publicUrl, string? fallbackUrl) => new(
        new Uri($"{publicUrl}/webhooks/answer"),
        new Uri(string.IsNullOrEmpty(fallbackUrl) ? $"{publicUrl}/webhooks/fallback" : fallbackUrl),
        new Uri($"{publicUrl}/webhooks/event"),
        new Uri($"{publicUrl}/webhooks/rtc"));
}
