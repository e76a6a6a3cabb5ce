namespace ContactCenter.Domain.Webhooks;

/// <summary>One guess of speech recognition.</summary>
/// <param name="Text">What was heard, at most <see cref="WebhookLimits.FreeText"/> characters.</param>
/// <param name="Confidence">0 to 1 as the platform gives it (a string on the wire); null when missing or not a number.</param>
public readonly record struct SpeechResult(string Text, double? Confidence);
