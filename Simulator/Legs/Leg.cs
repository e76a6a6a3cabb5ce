using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Legs.Scripts;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Rooms;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Legs;

/// <summary>One connection to the platform.</summary>
internal sealed class Leg
{
    public required string Id { get; init; }

    public required SimApplication Application { get; init; }

    public required LegDirection Direction { get; init; }

    public required LegChannel Channel { get; init; }

    /// <summary>As webhooks tell it.</summary>
    public required string? From { get; init; }

    /// <summary>As webhooks tell it: an app caller's own name (facts §2.3).</summary>
    public required string? To { get; init; }

    /// <summary>The app user at the far end.</summary>
    public string? User { get; init; }

    /// <summary>Custom headers of SIP, metadata of WebSockets.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public LegPhase Phase { get; set; }

    public LegStatus Status { get; set; }

    /// <summary>Where its events go; null for nowhere.</summary>
    public WebhookTarget? EventTarget { get; init; }

    /// <summary>Who had it made; null for a person, or once REST gave it an NCCO of its own.</summary>
    public ILegOwner? Owner { get; set; }

    public MachineDetection? Detection { get; init; }

    public TimeSpan? MaxLength { get; init; }

    public bool IsMachine { get; set; }

    /// <summary>Whether <c>started</c> was told; app legs tell it late.</summary>
    public bool StartTold { get; set; }

    public Script? Script { get; set; }

    /// <summary>Talk and stream of the NCCO.</summary>
    public PlaybackSlot Prompt { get; set; } = null!;

    /// <summary>Talk and stream by REST.</summary>
    public PlaybackSlot RestPlayback { get; set; } = null!;

    public bool IsMuted { get; set; }

    public bool IsEarmuffed { get; set; }

    /// <summary>Where single keys go (asynchronous <c>input</c>).</summary>
    public WebhookTarget? KeyTarget { get; set; }

    /// <summary>Recordings that end with the leg.</summary>
    public List<Recording> Recordings { get; } = [];

    /// <summary>Its conversation, whether or not it has joined the others there.</summary>
    public required Room Room { get; set; }

    /// <summary>Its place in <see cref="Room"/>; null before it joins.</summary>
    public Membership? Membership { get; set; }

    /// <summary>Ringing, then length.</summary>
    public IDisposable? Timer { get; set; }

    public IDisposable? DetectionTimer { get; set; }

    /// <summary>Events of failed legs that wait for the end of a synchronous chain of <c>connect</c>.</summary>
    public List<WebhookRequest> Withheld { get; } = [];

    public (HearingKind Kind, string? What)? Heard { get; set; }

    public bool HearingIsStale { get; set; }

    public bool IsUp => Phase == LegPhase.Up;

    public bool IsOver => Phase == LegPhase.Over;
}
