namespace ContactCenter.Grains.Agents;

/// <summary>Where an agent sits in a room of their own (flow step <c>room</c>).</summary>
/// <param name="Call">The agent's own call.</param>
/// <param name="Leg">The agent's leg.</param>
/// <param name="Name">Name of the room.</param>
public sealed record DeskRoom(string Call, string Leg, string Name);
