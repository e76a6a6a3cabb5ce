namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What an agent is doing, derived from what is stored; shown by name.</summary>
public enum DeskStatus
{
    /// <summary>Signed out.</summary>
    Offline = 0,

    /// <summary>Could take a call now.</summary>
    Available,

    /// <summary>A call is being offered.</summary>
    Reserved,

    /// <summary>Talks, or is in a call of the agent's own.</summary>
    OnCall,

    /// <summary>Finishes the last call.</summary>
    WrapUp,

    /// <summary>Takes no calls; has a reason.</summary>
    Away,

    /// <summary>Available, but left alone for a moment after a miss.</summary>
    Resting,
}
