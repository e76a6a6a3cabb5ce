namespace ContactCenter.Domain.Reports.ServiceLevels;

/// <summary>What one contact is to a service level.</summary>
public enum Verdict
{
    /// <summary>Neither in the numerator nor in the denominator.</summary>
    LeftOut = 0,

    /// <summary>In the denominator only.</summary>
    Missed,

    /// <summary>In both.</summary>
    Met,
}
