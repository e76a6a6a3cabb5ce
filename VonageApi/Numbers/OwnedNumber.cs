namespace ContactCenter.VonageApi.Numbers;

/// <summary>A number that the account rents (facts §4.6).</summary>
/// <param name="Msisdn">E.164 digits.</param>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
public sealed record OwnedNumber(string Msisdn, string Country)
{
    /// <summary><c>landline</c>, <c>mobile-lvn</c> or <c>landline-toll-free</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>VOICE</c>, <c>SMS</c>, <c>MMS</c>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Application that it is linked to; null for none.</summary>
    public string? ApplicationId { get; init; }

    /// <summary><c>sip</c> or <c>tel</c>: calls go there, whatever the application says.</summary>
    public string? VoiceCallbackType { get; init; }

    /// <summary>Where <see cref="VoiceCallbackType"/> sends calls.</summary>
    public string? VoiceCallbackValue { get; init; }

    /// <summary>Webhook of inbound messages.</summary>
    public string? MoHttpUrl { get; init; }

    /// <summary>True when it can be called.</summary>
    public bool HasVoice => Features.Contains("VOICE", StringComparer.OrdinalIgnoreCase);

    /// <summary>True when calls go to a SIP address or another number, past the application.</summary>
    public bool IsForwarded => VoiceCallbackType is { } type && (type.Equals("sip", StringComparison.OrdinalIgnoreCase) || type.Equals("tel", StringComparison.OrdinalIgnoreCase));

    /// <summary>Numbers are private: shows the country only.</summary>
    public override string ToString() => $"OwnedNumber {{ {Country} }}";
}
