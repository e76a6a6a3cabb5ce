using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Rooms;

/// <summary>A conversation: the room a leg lives in.</summary>
internal sealed class Room
{
    private readonly List<Membership> _members = [];

    public required string Id { get; init; }

    /// <summary>Name in an NCCO; null for a transient one.</summary>
    public string? Name { get; init; }

    public required SimApplication Application { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Those who joined, in the order of joining.</summary>
    public IReadOnlyList<Membership> Members => _members;

    /// <summary>False until somebody joins who starts it.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Talk and stream for everybody, by REST.</summary>
    public required PlaybackSlot Playback { get; init; }

    /// <summary>Recordings of the room that run.</summary>
    public List<Recording> Recordings { get; } = [];

    /// <summary>Where a recording is told that begins with the conversation; null while nobody asked for one.</summary>
    public (WebhookTarget? Target, bool IsWanted) Recorder { get; set; }

    /// <summary>Who hears whom, of each leg as it first joined.</summary>
    public Dictionary<Leg, RoomAudio> FirstAudio { get; } = [];

    public void Add(Membership member) => _members.Add(member);

    public void Remove(Membership member) => _members.Remove(member);

    public Membership? Of(Leg leg) => _members.Find(member => member.Leg == leg);
}
