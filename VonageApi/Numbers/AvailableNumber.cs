namespace ContactCenter.VonageApi.Numbers;

/// <summary>A number that can be rented (facts §4.6).</summary>
/// <param name="Msisdn">E.164 digits.</param>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
public sealed record AvailableNumber(string Msisdn, string Country)
{
    /// <summary><c>landline</c>, <c>mobile-lvn</c> or <c>landline-toll-free</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>VOICE</c>, <c>SMS</c>, <c>MMS</c>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>EUR a month; null when it was not told.</summary>
    public decimal? MonthlyCost { get; init; }

    /// <summary>EUR once; null when it was not told.</summary>
    public decimal? InitialPrice { get; init; }
}
