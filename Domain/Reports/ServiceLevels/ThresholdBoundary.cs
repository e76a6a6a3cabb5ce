namespace ContactCenter.Domain.Reports.ServiceLevels;

/// <summary>Whether a wait of exactly the threshold is within it. Shown by name.</summary>
public enum ThresholdBoundary
{
    /// <summary>It is: waits ≤ threshold.</summary>
    Within = 0,

    /// <summary>It is not: waits &lt; threshold.</summary>
    Under,
}
