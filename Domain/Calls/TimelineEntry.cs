using System.Text.Json.Serialization;
using ContactCenter.Domain.Calls.Recordings;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>Something that happened in a call: a webhook, or a decision of ours.</summary>
public sealed record TimelineEntry : StoredRecord
{
    /// <summary>De-duplication key: a webhook with a known key is the same webhook again (facts §2.1).</summary>
    public required string Key { get; init; }

    /// <summary>When it happened: the webhook's own timestamp, else when it was received.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When we took it in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What it is.</summary>
    public required TimelineKind Kind { get; init; }

    /// <summary>Leg it is about, or null.</summary>
    public string? Leg { get; init; }

    /// <summary>The webhook's status as it was sent, known to us or not; for decisions a stable code.</summary>
    public string? Status { get; init; }

    /// <summary>Details of a status event of a leg.</summary>
    public LegFacts? LegFacts { get; init; }

    /// <summary>Digits pressed; empty for silence; null where none were asked for.</summary>
    public string? Digits { get; init; }

    /// <summary>Best speech result.</summary>
    public string? Speech { get; init; }

    /// <summary>Conversation the event names.</summary>
    public string? Conversation { get; init; }

    /// <summary>For transfers: the conversation left.</summary>
    public string? ConversationFrom { get; init; }

    /// <summary>Where a recording can be fetched.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>Of a recording: what the platform told of it; null otherwise.</summary>
    public RecordingFacts? Recorded { get; init; }

    /// <summary>Step of the flow that it belongs to, or null.</summary>
    public string? Step { get; init; }

    /// <summary>Reason, payload or explanation as text.</summary>
    public string? Text { get; init; }

    /// <summary>For decisions: the steps that ran, and why; null for webhooks.</summary>
    public IReadOnlyList<FlowNote>? Notes { get; init; }

    /// <summary>For decisions: the NCCO that was sent, without the tail; null where none was.</summary>
    public SentNcco? Ncco { get; init; }

    /// <summary>True when it tells that its leg is over.</summary>
    [JsonIgnore]
    public bool Ends => Kind == TimelineKind.Status && LegStatuses.IsTerminal(LegStatuses.Parse(Status));

    /// <summary>True for what came from the platform.</summary>
    [JsonIgnore]
    public bool IsWebhook => Kind != TimelineKind.Decision;
}
