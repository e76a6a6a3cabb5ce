using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Observing;

/// <summary>One attempt to deliver a webhook is over.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Delivery">As in <see cref="WebhookSent"/>.</param>
/// <param name="Attempt">As in <see cref="WebhookSent"/>.</param>
/// <param name="Kind">What it told.</param>
/// <param name="LegId">The leg that it was about; null for none.</param>
/// <param name="Status">HTTP status; null without an answer.</param>
/// <param name="Fault">Why there is no answer of use: <c>refused</c>, <c>reset</c>, <c>connect-timeout</c>, <c>socket-timeout</c>, <c>wrong-type</c>, <c>unknown-host</c>, <c>tls</c>, <c>bad-url</c>; null with one.</param>
/// <param name="Took">Real time until the answer.</param>
/// <param name="Reply">Body of the answer; null for none.</param>
/// <param name="Nuisance">What the simulator did to it on purpose, such as <c>lost</c> or <c>reset</c>; null for nothing.</param>
public sealed record WebhookAnswered(
    DateTimeOffset At, long Delivery, int Attempt, WebhookKind Kind, string? LegId, int? Status, string? Fault, TimeSpan Took, string? Reply, string? Nuisance)
    : Observation(At);
