using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs.Media;

/// <summary>A recording, running or done.</summary>
internal sealed class Recording
{
    public required string Id { get; init; }

    /// <summary>Last part of <c>recording_url</c>.</summary>
    public required string FileId { get; init; }

    public required SimApplication Application { get; init; }

    public required string ConversationId { get; init; }

    public required string? LegId { get; init; }

    public required WebhookTarget? Target { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
