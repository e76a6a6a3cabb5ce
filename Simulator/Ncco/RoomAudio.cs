namespace ContactCenter.Simulator.Ncco;

/// <summary>Who hears whom in a room, fixed when a leg joins (facts §1.6).</summary>
/// <param name="CanSpeak">Legs that hear this one; null for all.</param>
/// <param name="CanHear">Legs that this one hears; null for all.</param>
/// <param name="Mute">Whether nobody hears it.</param>
public sealed record RoomAudio(IReadOnlyList<string>? CanSpeak, IReadOnlyList<string>? CanHear, bool Mute)
{
    /// <summary>Everybody hears everybody.</summary>
    public static RoomAudio Open { get; } = new(null, null, false);
}
