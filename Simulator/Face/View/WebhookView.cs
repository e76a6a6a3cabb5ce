using System.Text.Json.Serialization;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Face.View;

/// <summary>The delivery of a webhook as the page shows it.</summary>
internal sealed class WebhookView : IViewItem
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required WebhookKind Kind { get; init; }

    public string? Leg { get; init; }

    public required string Body { get; init; }

    public List<WebhookAttemptView> Attempts { get; } = [];

    /// <summary>True when it reached nobody.</summary>
    public bool GivenUp { get; set; }

    [JsonIgnore]
    public long Version { get; set; }
}
