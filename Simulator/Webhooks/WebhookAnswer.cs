namespace ContactCenter.Simulator.Webhooks;

/// <summary>What came of one attempt.</summary>
/// <param name="Status">HTTP status; null without an answer.</param>
/// <param name="Fault">One of <see cref="WebhookFaults"/>; null for an answer that can be read.</param>
/// <param name="Body">Body; null for an empty one.</param>
/// <param name="Took">Real time.</param>
internal sealed record WebhookAnswer(int? Status, string? Fault, string? Body, TimeSpan Took)
{
    /// <summary>True for 200 to 205 (facts §2.1) with a body that can be read.</summary>
    public bool IsSuccess => Fault is null && Status is >= 200 and <= 205;
}
