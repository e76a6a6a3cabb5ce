namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>An agent asks somebody to take the caller over.</summary>
/// <param name="Offer">Offer to the one who is asked.</param>
/// <param name="By">Offer by which the asking agent has the caller.</param>
/// <param name="IsBlind">True when the asking agent does not wait for the answer.</param>
public sealed record PendingTransfer(string Offer, string By, bool IsBlind) : StoredRecord;
