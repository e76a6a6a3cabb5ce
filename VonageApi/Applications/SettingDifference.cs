namespace ContactCenter.VonageApi.Applications;

/// <summary>A setting of the application that is not as we need it.</summary>
/// <param name="Setting">Place in the application, such as <c>capabilities.voice.webhooks.answer_url.address</c>.</param>
/// <param name="Expected">What we need.</param>
/// <param name="Actual">What is there; null for nothing.</param>
public sealed record SettingDifference(string Setting, string Expected, string? Actual);
