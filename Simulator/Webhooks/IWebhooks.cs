namespace ContactCenter.Simulator.Webhooks;

/// <summary>Delivers webhooks by the rules of facts §2.1, signed as in §2.6, with the nuisances of the run.</summary>
public interface IWebhooks
{
    /// <summary>Sends one. Call on the loop.</summary>
    /// <param name="request">What goes where.</param>
    /// <param name="done">Called on the loop exactly once, after retries and fallback; null when nobody waits for it.</param>
    void Send(WebhookRequest request, Action<WebhookOutcome>? done = null);

    /// <summary>
    /// The NCCO that came back cannot be run: where the platform would ask the fallback URL for another (facts §2.1), it is asked.
    /// </summary>
    /// <param name="request">The webhook that was answered.</param>
    /// <param name="reason">Sent as <c>reason</c>.</param>
    /// <param name="done">As in <see cref="Send"/>; not delivered at once where there is no fallback.</param>
    void AskFallback(WebhookRequest request, string reason, Action<WebhookOutcome> done);
}
