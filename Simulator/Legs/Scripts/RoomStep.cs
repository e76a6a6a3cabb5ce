using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Rooms;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>Runs <c>conversation</c>: moves the leg to a named room, where it stays until it is hung up or moved (facts §1.6).</summary>
internal sealed class RoomStep(Script script, ConversationAction action) : Step(script)
{
    public override void Start()
    {
        var room = World.Rooms.Named(Leg.Application, action.Name);
        World.Rooms.Move(Leg, room);
        World.Rooms.Join(Leg, new Membership(Leg, action.Audio, action.MusicOnHold, action.StartOnEnter, action.EndOnExit));
        if (action.Record)
        {
            World.Rooms.Record(room, LegEvents.Target(action.Event, Leg.Application));
        }
    }
}
