namespace ContactCenter.Domain.Budget;

/// <summary>How far a rate is shrunk because the platform said "too many requests": each time to half, at most once a second; back by a tenth of the full rate for every second without.</summary>
/// <param name="Share">Of the full rate, more than 0 to 1, as it was at <paramref name="Since"/>.</param>
/// <param name="Since">When it was last shrunk.</param>
public readonly record struct BudgetThrottle(double Share, DateTimeOffset Since)
{
    private const double Least = 0.05;
    private const double BackPerSecond = 0.1;
    private static readonly TimeSpan Once = TimeSpan.FromSeconds(1);

    /// <summary>Nothing is shrunk.</summary>
    public static BudgetThrottle None { get; } = new(1, DateTimeOffset.MinValue);

    /// <summary>The platform answered 429.</summary>
    public BudgetThrottle Hit(DateTimeOffset now) => now - Since < Once ? this : new(Math.Max(Least, ShareAt(now) / 2), now);

    /// <summary>The part of the full rate that may be used.</summary>
    public double ShareAt(DateTimeOffset now) => Share >= 1 ? 1 : Math.Min(1, Share + (BackPerSecond * Math.Max(0, (now - Since).TotalSeconds)));

    /// <summary>Tokens a second; never less than one.</summary>
    public int Of(int perSecond, DateTimeOffset now) => Math.Max(1, (int)Math.Floor((perSecond * ShareAt(now)) + 1e-9));
}
