namespace ContactCenter.Domain.Overload;

/// <summary>
/// Whether a new call is taken while calls in progress wait for us: additive increase, multiplicative decrease, as TCP finds the width of a way that it cannot
/// see. What webhooks take is the only sign, because it says the same of a busy processor, of silos that are slow, and of a slow store.
/// </summary>
public static class AdmissionRules
{
    /// <summary>Where nothing was served for so long there is no overload but an outage, in which callers are kept company and nobody is sent away.</summary>
    public static readonly TimeSpan Outage = TimeSpan.FromSeconds(2);

    private const double Lowered = 0.7;

    /// <summary>True when one more call may be decided.</summary>
    /// <param name="state">State now.</param>
    /// <param name="inProgress">New calls that are being decided.</param>
    /// <param name="now">Time since the process began.</param>
    public static bool Admits(AdmissionState state, int inProgress, TimeSpan now) => inProgress < Math.Max(1, (int)state.Limit) || now - state.ServedAt > Outage;

    /// <summary>A webhook of any kind was served by a grain.</summary>
    /// <param name="state">State now.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="took">From receipt to reply.</param>
    /// <param name="now">Time since the process began.</param>
    public static AdmissionState Served(AdmissionState state, AdmissionLimits limits, TimeSpan took, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (took <= limits.Target)
        {
            return state with { ServedAt = now, Limit = Math.Min(limits.Most, state.Limit + (1 / Math.Max(1, state.Limit))) };
        }

        return now < state.LowerFrom ? state with { ServedAt = now } : new(Math.Max(limits.Least, state.Limit * Lowered), now + limits.Pause, now);
    }
}
