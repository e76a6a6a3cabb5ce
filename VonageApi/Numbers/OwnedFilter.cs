namespace ContactCenter.VonageApi.Numbers;

/// <summary>Which of the account's numbers.</summary>
public sealed record OwnedFilter
{
    /// <summary>Linked to this application; null for all.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>True: linked to any application; false: to none; null for all.</summary>
    public bool? HasApplication { get; init; }

    /// <summary>ISO code; null for all.</summary>
    public string? Country { get; init; }

    /// <summary>Digits; null for all.</summary>
    public string? Pattern { get; init; }

    /// <summary>Where the pattern has to be.</summary>
    public PatternPlace Place { get; init; }

    /// <summary>1 to 100.</summary>
    public int Size { get; init; } = 100;

    /// <summary>From 1.</summary>
    public int Index { get; init; } = 1;
}
