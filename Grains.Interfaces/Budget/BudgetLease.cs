namespace ContactCenter.Grains.Interfaces.Budget;

/// <summary>What a process may ask of the platform each second, until the lease is over.</summary>
[GenerateSerializer, Alias("cc.budget-lease"), Immutable]
public sealed record BudgetLease
{
    /// <summary>New legs a second.</summary>
    [Id(0)]
    public int Legs { get; init; }

    /// <summary>Other requests a second.</summary>
    [Id(1)]
    public int Requests { get; init; }

    /// <summary>How many processes share the rates.</summary>
    [Id(2)]
    public int Members { get; init; }

    /// <summary>How long it lasts.</summary>
    [Id(3)]
    public TimeSpan Life { get; init; }
}
