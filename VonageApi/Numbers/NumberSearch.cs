namespace ContactCenter.VonageApi.Numbers;

/// <summary>Which numbers to look for.</summary>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
public sealed record NumberSearch(string Country)
{
    /// <summary><c>landline</c>, <c>mobile-lvn</c> or <c>landline-toll-free</c>; null for all.</summary>
    public string? Type { get; init; }

    /// <summary>Digits; null for all.</summary>
    public string? Pattern { get; init; }

    /// <summary>Where the pattern has to be.</summary>
    public PatternPlace Place { get; init; }

    /// <summary>Features that it must have, separated by commas; null for all.</summary>
    public string? Features { get; init; } = "VOICE";

    /// <summary>1 to 100.</summary>
    public int Size { get; init; } = 100;

    /// <summary>From 1.</summary>
    public int Index { get; init; } = 1;
}
