namespace ContactCenter.Domain.Calls;

/// <summary>Where a call is in its life.</summary>
public enum CallPhase
{
    /// <summary>Nothing is known.</summary>
    Unknown = 0,

    /// <summary>At least one leg may still live.</summary>
    InProgress,

    /// <summary>All legs are over.</summary>
    Ended,

    /// <summary>Turned out to be part of another call.</summary>
    Merged,
}
