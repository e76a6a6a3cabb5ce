using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Observing;

/// <summary>A webhook reached nobody: all attempts failed, the fallback's too where there is one.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Delivery">As in <see cref="WebhookSent"/>.</param>
/// <param name="Kind">What it should have told.</param>
/// <param name="LegId">The leg that it was about; null for none.</param>
/// <param name="ByNuisance">True when no application could have prevented it: the simulator itself lost every attempt.</param>
public sealed record WebhookGivenUp(DateTimeOffset At, long Delivery, WebhookKind Kind, string? LegId, bool ByNuisance) : Observation(At);
