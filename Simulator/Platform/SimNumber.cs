namespace ContactCenter.Simulator.Platform;

/// <summary>A number of the pool (facts §4.6).</summary>
public sealed class SimNumber
{
    /// <summary>E.164 digits.</summary>
    public required string Msisdn { get; init; }

    /// <summary>ISO 3166-1 code.</summary>
    public required string Country { get; init; }

    /// <summary><c>landline</c>, <c>mobile-lvn</c> or <c>landline-toll-free</c>.</summary>
    public string Type { get; init; } = "landline";

    /// <summary><c>VOICE</c>, <c>SMS</c>, <c>MMS</c>.</summary>
    public IReadOnlyList<string> Features { get; init; } = ["VOICE"];

    /// <summary>Monthly price in EUR.</summary>
    public decimal Cost { get; init; } = 1.25m;

    /// <summary>True once the account has rented it.</summary>
    public bool IsOwned { get; set; }

    /// <summary>The application to which it is linked; null for none.</summary>
    public string? ApplicationId { get; set; }

    /// <summary><c>sip</c> or <c>tel</c>, which override the application; null for none.</summary>
    public string? VoiceCallbackType { get; set; }

    /// <summary>Where <see cref="VoiceCallbackType"/> sends calls.</summary>
    public string? VoiceCallbackValue { get; set; }
}
