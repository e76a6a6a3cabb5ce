namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What an agent asked to be while a call or an offer was open; holds once that is over.</summary>
/// <param name="Presence">Wanted presence.</param>
/// <param name="Reason">Reason of being away, or null.</param>
public sealed record PresenceWish(Presence Presence, string? Reason = null) : StoredRecord;
