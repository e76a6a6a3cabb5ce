namespace ContactCenter.Simulator.Ncco;

/// <summary><c>transfer</c> of all legs of the conversation (facts §1.10).</summary>
/// <param name="ConversationId">An existing conversation.</param>
/// <param name="Audio">Who hears whom there.</param>
public sealed record TransferAction(string ConversationId, RoomAudio Audio) : NccoAction;
