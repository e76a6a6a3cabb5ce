using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Ncco;

namespace ContactCenter.Simulator.Rooms;

/// <summary>A leg's place in a conversation, fixed when it joins (facts §1.6).</summary>
/// <param name="Leg">Who.</param>
/// <param name="Audio">Who hears whom.</param>
/// <param name="Music">What it hears until the conversation starts; null for nothing.</param>
/// <param name="Starts">Whether its presence starts the conversation.</param>
/// <param name="EndsAll">Whether everybody is dropped when it leaves.</param>
internal sealed record Membership(Leg Leg, RoomAudio Audio, string? Music = null, bool Starts = true, bool EndsAll = false);
