using System.Text.Json.Serialization;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Face.View;

/// <summary>A leg as the page shows it.</summary>
internal sealed class LegView : IViewItem
{
    public required string Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required LegDirection Direction { get; init; }

    public required LegChannel Channel { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? User { get; init; }

    /// <summary>Id of the application that it belongs to; null where nobody said.</summary>
    public string? Application { get; init; }

    public string? Parent { get; init; }

    public required string Conversation { get; set; }

    /// <summary>Name of the room that it is in; null in a transient conversation.</summary>
    public string? Room { get; set; }

    public LegStatus Status { get; set; } = LegStatus.Started;

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary><c>user</c> or <c>platform</c>.</summary>
    public string? EndedBy { get; set; }

    /// <summary>Why it ended, for people.</summary>
    public string? Cause { get; set; }

    /// <summary>What the person hears now.</summary>
    public HearingKind Hears { get; set; }

    /// <summary>The text, the URL or the ids of the parties that <see cref="Hears"/> is about.</summary>
    public string? HearsWhat { get; set; }

    public DateTimeOffset HearsSince { get; set; }

    [JsonIgnore]
    public long Version { get; set; }

    [JsonIgnore]
    public Queue<LineView> Lines { get; } = new();

    [JsonIgnore]
    public long LinesWritten { get; set; }

    [JsonIgnore]
    public bool IsOver => EndedAt is not null;

    /// <summary>True when the platform calls somebody who has not picked up.</summary>
    [JsonIgnore]
    public bool IsRinging => Direction == LegDirection.Outbound && Status == LegStatus.Ringing;

    /// <summary>True when it hears what the person at another leg says.</summary>
    public bool HearsParty(string leg) => Hears == HearingKind.Party && HearsWhat?.Split(',').Contains(leg) == true;
}
