namespace ContactCenter.Grains.Interfaces.Numbers;

/// <summary>Creates or changes one of our numbers.</summary>
[GenerateSerializer, Immutable, Alias("cc.assign-number")]
public sealed record AssignNumber
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>Flow to follow; null follows the default flow.</summary>
    [Id(1)]
    public string? FlowId { get; init; }

    /// <summary>What people call it, up to 100 characters.</summary>
    [Id(2)]
    public string? Label { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or null.</summary>
    [Id(3)]
    public string? Country { get; init; }

    /// <summary>Version the change is based on; null overwrites whatever is there.</summary>
    [Id(4)]
    public int? BasedOn { get; init; }
}
