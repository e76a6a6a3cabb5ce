using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>The attempts of a delivery to one URL.</summary>
/// <param name="Target">The URL.</param>
/// <param name="Body">What it is told.</param>
/// <param name="IsFallback">True for the fallback URL.</param>
/// <param name="IsLost">True when nothing of it arrives.</param>
/// <param name="Done">Gets the outcome.</param>
internal sealed record WebhookPhase(WebhookTarget Target, JsonObject Body, bool IsFallback, bool IsLost, Action<WebhookOutcome> Done)
{
    /// <summary>Attempts made.</summary>
    public int Attempts { get; set; }

    /// <summary>True for a second copy, whose outcome nobody waits for.</summary>
    public bool IsDuplicate { get; init; }
}
