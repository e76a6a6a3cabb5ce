using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Observing;

/// <summary>One attempt to deliver a webhook begins.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Delivery">Number of the delivery; its attempts, duplicates and fallbacks share it.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="LegId">The leg that it is about; null for none.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="Body">What it tells, as JSON.</param>
public sealed record WebhookSent(DateTimeOffset At, long Delivery, int Attempt, WebhookKind Kind, string? LegId, string Method, string Url, string Body)
    : Observation(At);
