namespace ContactCenter.Simulator.Ncco;

/// <summary><c>conversation</c> (facts §1.6).</summary>
/// <param name="Name">The room.</param>
/// <param name="MusicOnHold">File until the room starts; null for none.</param>
/// <param name="StartOnEnter">Whether this leg starts the room.</param>
/// <param name="EndOnExit">Whether everybody is dropped when this leg leaves.</param>
/// <param name="Record">Whether the room is recorded.</param>
/// <param name="Audio">Who hears whom.</param>
/// <param name="Event">Where the recording is told; null for the application's.</param>
public sealed record ConversationAction(
    string Name, string? MusicOnHold, bool StartOnEnter, bool EndOnExit, bool Record, RoomAudio Audio, EventAddress? Event) : NccoAction;
