namespace ContactCenter.Grains.Interfaces.Budget;

/// <summary>What a process wanted of the platform in the last second.</summary>
[GenerateSerializer, Alias("cc.budget-report"), Immutable]
public sealed record BudgetReport
{
    /// <summary>Name of the process, the same for its whole life.</summary>
    [Id(0)]
    public required string Member { get; init; }

    /// <summary>New legs.</summary>
    [Id(1)]
    public int Legs { get; init; }

    /// <summary>Other requests.</summary>
    [Id(2)]
    public int Requests { get; init; }

    /// <summary>True when the platform refused a leg with 429.</summary>
    [Id(3)]
    public bool LegsThrottled { get; init; }

    /// <summary>True when the platform refused another request with 429.</summary>
    [Id(4)]
    public bool RequestsThrottled { get; init; }
}
