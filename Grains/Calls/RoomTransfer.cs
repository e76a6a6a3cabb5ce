namespace ContactCenter.Grains.Calls;

/// <summary>Somebody is asked to take a caller over.</summary>
/// <param name="Offer">Offer to whom is asked.</param>
/// <param name="To">Who is asked: Vonage user name, or a phone number without most of its digits.</param>
/// <param name="By">Who asks.</param>
/// <param name="IsBlind">Whether who asks does not wait for the answer.</param>
/// <param name="IsThere">Whether who is asked has picked up.</param>
public sealed record RoomTransfer(string Offer, string To, string By, bool IsBlind, bool IsThere);
