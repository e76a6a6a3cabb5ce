using ContactCenter.Grains.Numbers;
using ContactCenter.VonageApi.Numbers;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>A number that the account rents.</summary>
/// <param name="Number">E.164 digits.</param>
/// <param name="Country">ISO code.</param>
/// <param name="Type"><c>landline</c>, <c>mobile-lvn</c> or <c>landline-toll-free</c>.</param>
/// <param name="Features"><c>VOICE</c>, <c>SMS</c>, <c>MMS</c>.</param>
/// <param name="HasVoice">False: it cannot be called.</param>
/// <param name="Link">Where calls go.</param>
/// <param name="ApplicationId">Application that it is linked to.</param>
/// <param name="IsKnown">True when <c>/api/v1/numbers</c> knows it too.</param>
/// <param name="Flow">Flow that it follows here.</param>
/// <param name="Label">What people call it here.</param>
public sealed record PlatformNumber(
    string Number, string Country, string? Type, IReadOnlyList<string> Features, bool HasVoice, NumberLink Link, string? ApplicationId, bool IsKnown, string? Flow, string? Label)
{
    /// <summary>Joins what Vonage and we know.</summary>
    internal static PlatformNumber Of(OwnedNumber number, string? application, NumberView? ours) => new(
        number.Msisdn, number.Country, number.Type, number.Features, number.HasVoice, LinkOf(number, application), number.ApplicationId, ours is not null, ours?.Flow, ours?.Label);

    /// <summary>Where calls to it go, seen from an application.</summary>
    internal static NumberLink LinkOf(OwnedNumber number, string? application) =>
        number.IsForwarded ? NumberLink.Forwarded
        : number.ApplicationId is null ? NumberLink.None
        : string.Equals(number.ApplicationId, application, StringComparison.OrdinalIgnoreCase) ? NumberLink.Ours
        : NumberLink.Elsewhere;

    // Full numbers are not logged.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append("Country = ").Append(Country).Append(", Link = ").Append(Link);
        return true;
    }
}
