using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Legs.Media;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Rooms;

/// <summary>All conversations, and the ways in and out of them.</summary>
internal sealed class RoomBook(VoiceWorld world)
{
    private readonly Dictionary<string, Room> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Application, string Region, string Name), Room> _byName = [];

    public Room? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A conversation of a leg's own.</summary>
    public Room Transient(SimApplication application) => Create(application, null);

    /// <summary>The conversation of a name; the same name is the same conversation for as long as it persists (facts §1.6).</summary>
    public Room Named(SimApplication application, string name)
    {
        var key = (application.Id, application.Region, name);
        if (_byName.TryGetValue(key, out var known) && (known.Members.Count > 0 || world.Now < known.CreatedAt + application.ConversationsTtl))
        {
            return known;
        }

        if (known is not null)
        {
            _byId.Remove(known.Id);
        }

        return _byName[key] = Create(application, name);
    }

    /// <summary>Lets a leg join the conversation in which it is.</summary>
    public void Join(Leg leg, Membership member)
    {
        var room = leg.Room;
        if (world.Options.Doubts.AudioIsFixedAtFirstJoin && !room.FirstAudio.TryAdd(leg, member.Audio))
        {
            member = member with { Audio = room.FirstAudio[leg] with { Mute = member.Audio.Mute } };
        }

        leg.Membership = member;
        room.Add(member);
        if (member.Starts && !room.IsStarted)
        {
            room.IsStarted = true;
            if (room.Recorder.IsWanted)
            {
                StartRecording(room);
            }
        }

        world.Events.Member(leg, room, "member:joined");
        Changed(room);
    }

    /// <summary>Records a conversation from its start on, or from now when it has started (facts §1.6).</summary>
    public void Record(Room room, WebhookTarget? target)
    {
        if (room.Recordings.Count > 0 || room.Recorder.IsWanted)
        {
            return;
        }

        room.Recorder = (target, true);
        if (room.IsStarted)
        {
            StartRecording(room);
        }
    }

    /// <summary>Moves a leg to another conversation, and tells it (facts §2.4).</summary>
    public void Move(Leg leg, Room to)
    {
        if (leg.Room == to)
        {
            Leave(leg);
            return;
        }

        var from = leg.Room;
        Leave(leg);
        leg.Room = to;
        world.Journal.Tell(new LegMoved(world.Now, leg.Id, from.Id, to.Id, to.Name));
        world.Events.Moved(leg, from, to);
    }

    /// <summary>Takes a leg out of the conversation in which it is; it stays that leg's conversation.</summary>
    public void Leave(Leg leg)
    {
        if (leg.Membership is not { } member)
        {
            return;
        }

        var room = leg.Room;
        leg.Membership = null;
        room.Remove(member);
        world.Events.Member(leg, room, "member:left");
        if (world.Options.Doubts.MusicReturns && member.Starts && !room.Members.Any(other => other.Starts))
        {
            room.IsStarted = false;
        }

        if (room.Members.Count == 0)
        {
            Close(room);
        }

        Changed(room);
        world.Hearing.Refresh(leg);
        if (member.EndsAll)
        {
            foreach (var other in room.Members.ToArray())
            {
                world.Life.End(other.Leg, "room-ended");
            }
        }
    }

    /// <summary>Those in a conversation may hear something else now.</summary>
    public void Changed(Room room)
    {
        foreach (var member in room.Members)
        {
            world.Hearing.Refresh(member.Leg);
        }
    }

    private void StartRecording(Room room)
    {
        room.Recordings.Add(world.Recordings.Start(room.Application, room.Id, null, room.Recorder.Target));
        room.Recorder = default;
    }

    private void Close(Room room)
    {
        room.Recorder = default;
        room.FirstAudio.Clear();
        room.Playback.Clear();
        foreach (var recording in room.Recordings)
        {
            world.Recordings.Finish(recording);
        }

        room.Recordings.Clear();
        room.IsStarted = false;
        if (room.Name is null)
        {
            _byId.Remove(room.Id);
        }
    }

    private Room Create(SimApplication application, string? name)
    {
        Room room = null!;
        room = new Room
        {
            Id = world.Ids.Conversation(),
            Name = name,
            Application = application,
            CreatedAt = world.Now,
            Playback = new PlaybackSlot(world, () => Changed(room)),
        };
        return _byId[room.Id] = room;
    }
}
