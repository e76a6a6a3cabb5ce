using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>A webhook to be delivered.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Application">Whose it is: its signature setting and secret apply.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Body">What it tells. GET flattens it into the query, nested objects as JSON (facts §2.1).</param>
/// <param name="LegId">The leg that it is about; null for none.</param>
/// <param name="Fallback">Where to ask when <paramref name="Target"/> gives no NCCO (facts §2.1); null for none.</param>
public sealed record WebhookRequest(WebhookKind Kind, SimApplication Application, WebhookTarget Target, JsonObject Body, string? LegId, WebhookTarget? Fallback = null)
{
    /// <summary>True when the platform waits for an NCCO.</summary>
    public bool WantsNcco => Kind is WebhookKind.Answer or WebhookKind.Input or WebhookKind.Notify or WebhookKind.ConnectFailed or WebhookKind.OnAnswer;
}
