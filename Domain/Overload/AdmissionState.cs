namespace ContactCenter.Domain.Overload;

/// <summary>How many new calls one process decides at the same time.</summary>
/// <param name="Limit">New calls at a time, within <see cref="AdmissionLimits"/>; grows by fractions.</param>
/// <param name="LowerFrom">Time since the process began from which it may be lowered again.</param>
/// <param name="ServedAt">Time since the process began when a webhook was served last.</param>
public readonly record struct AdmissionState(double Limit, TimeSpan LowerFrom, TimeSpan ServedAt)
{
    /// <summary>Everybody is let in until webhooks become slow.</summary>
    public static AdmissionState Start(AdmissionLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return new(limits.Most, TimeSpan.Zero, TimeSpan.Zero);
    }
}
