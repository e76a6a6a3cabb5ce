namespace ContactCenter.Grains.Budget;

/// <summary>How fast we may go at the platform, all processes together; section <c>Vonage:Budget</c>. Defaults are an account's limits (facts §1.12).</summary>
public sealed class BudgetOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Vonage:Budget";

    /// <summary>Most that any rate may be.</summary>
    public const int Highest = 10_000;

    /// <summary>New legs a second, 1 to 10,000.</summary>
    public int LegsPerSecond { get; set; } = 3;

    /// <summary>Other requests a second, 1 to 10,000.</summary>
    public int RequestsPerSecond { get; set; } = 15;
}
