using ContactCenter.Simulator.Ncco;
using ContactCenter.Simulator.Rooms;

namespace ContactCenter.Simulator.Legs.Scripts;

/// <summary>Runs <c>transfer</c>: all legs of the conversation go to another one, and nothing after it runs (facts §1.10).</summary>
internal sealed class TransferStep(Script script, TransferAction action) : Step(script)
{
    public override void Start()
    {
        if (World.Rooms.Find(action.ConversationId) is not { } room || room.Application != Leg.Application)
        {
            World.Events.Error(Leg, "The conversation to transfer to does not exist.");
            World.Life.End(Leg, "no-conversation");
            return;
        }

        var legs = Leg.Room.Members.Select(member => member.Leg).Append(Leg).Distinct().ToArray();
        foreach (var leg in legs)
        {
            leg.Owner?.Detached(leg);
            World.Rooms.Move(leg, room);
            World.Rooms.Join(leg, new Membership(leg, action.Audio));
            if (leg != Leg)
            {
                // They stay there: nothing of what they ran is left.
                leg.Script?.Cancel();
            }
        }
    }
}
