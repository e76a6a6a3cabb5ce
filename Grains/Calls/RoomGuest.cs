namespace ContactCenter.Grains.Calls;

/// <summary>Somebody who talks with a caller.</summary>
/// <param name="Offer">Offer by which they came.</param>
/// <param name="Who">Vonage user name, or a phone number without most of its digits.</param>
/// <param name="IsPhone">Whether it is a phone.</param>
/// <param name="Since">When they picked up.</param>
public sealed record RoomGuest(string Offer, string Who, bool IsPhone, DateTimeOffset Since);
