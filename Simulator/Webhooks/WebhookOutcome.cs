namespace ContactCenter.Simulator.Webhooks;

/// <summary>How the delivery of a webhook ended, retries and fallback included.</summary>
/// <param name="IsDelivered">True when somebody answered with success.</param>
/// <param name="Reply">Body of the successful answer as it came, not yet parsed; null for an empty one.</param>
/// <param name="FromFallback">True when the fallback URL gave the answer.</param>
public sealed record WebhookOutcome(bool IsDelivered, string? Reply, bool FromFallback = false);
