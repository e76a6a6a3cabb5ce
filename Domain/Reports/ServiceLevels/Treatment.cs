namespace ContactCenter.Domain.Reports.ServiceLevels;

/// <summary>What a service level makes of callers who left a queue without being answered. Shown by name.</summary>
public enum Treatment
{
    /// <summary>All count in the denominator, none in the numerator.</summary>
    Missed = 0,

    /// <summary>None counts at all.</summary>
    LeftOut,

    /// <summary>All count in the denominator; those who left within the threshold count in the numerator too.</summary>
    MetWithin,

    /// <summary>Those who left within the threshold do not count; the others count in the denominator.</summary>
    LeftOutWithin,
}
