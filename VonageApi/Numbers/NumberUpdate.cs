namespace ContactCenter.VonageApi.Numbers;

/// <summary>The whole set-up of a rented number: what is left out may be cleared (facts §4.6).</summary>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
/// <param name="Msisdn">E.164 digits.</param>
public sealed record NumberUpdate(string Country, string Msisdn)
{
    /// <summary>Application that answers its calls; null for none.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Webhook of inbound messages; null for none.</summary>
    public string? MoHttpUrl { get; init; }

    /// <summary><c>sip</c> or <c>tel</c>, which win over the application; null for none.</summary>
    public string? VoiceCallbackType { get; init; }

    /// <summary>Where <see cref="VoiceCallbackType"/> sends calls; null for none.</summary>
    public string? VoiceCallbackValue { get; init; }

    /// <summary>A number as it is, to be changed in one place.</summary>
    public static NumberUpdate Of(OwnedNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new(number.Country, number.Msisdn)
        {
            ApplicationId = number.ApplicationId,
            MoHttpUrl = number.MoHttpUrl,
            VoiceCallbackType = number.VoiceCallbackType,
            VoiceCallbackValue = number.VoiceCallbackValue,
        };
    }

    /// <summary>Numbers are private: shows the country only.</summary>
    public override string ToString() => $"NumberUpdate {{ {Country} }}";
}
