namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What an agent asked to be. Stored and shown by name.</summary>
public enum Presence
{
    /// <summary>Signed out.</summary>
    Offline = 0,

    /// <summary>Takes calls.</summary>
    Available,

    /// <summary>At work, but takes no calls; has a reason.</summary>
    Away,
}
