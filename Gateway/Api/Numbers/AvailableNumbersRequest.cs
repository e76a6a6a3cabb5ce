using System.ComponentModel;
using ContactCenter.Domain;
using ContactCenter.VonageApi.Numbers;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Numbers;

/// <summary>Which numbers to look for.</summary>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
/// <param name="Type"><c>landline</c>, <c>mobile-lvn</c> or <c>landline-toll-free</c>; all when left out.</param>
/// <param name="Pattern">Digits.</param>
/// <param name="Place">Where the digits have to be: start (country code first), anywhere or end.</param>
public readonly record struct AvailableNumbersRequest(
    [property: FromQuery(Name = "country"), Description("ISO 3166-1 code of two letters.")] string? Country,
    [property: FromQuery(Name = "type"), Description("landline, mobile-lvn or landline-toll-free; all when left out.")] string? Type,
    [property: FromQuery(Name = "pattern"), Description("Digits.")] string? Pattern,
    [property: FromQuery(Name = "place"), Description("Where the digits have to be: start (country code first), anywhere or end; start when left out.")] string? Place)
{
    private const int LongestPattern = 15;

    /// <summary>The search, or why it cannot be made.</summary>
    internal Refusal? Read(int size, int index, out NumberSearch? search)
    {
        search = null;
        if (Check(Country) is { } badCountry)
        {
            return badCountry;
        }

        if (Type is not (null or "landline" or "mobile-lvn" or "landline-toll-free"))
        {
            return new("invalid-type", "type is landline, mobile-lvn or landline-toll-free.", "type");
        }

        if (Pattern is not null && (Pattern.Length is 0 or > LongestPattern || !Pattern.All(char.IsAsciiDigit)))
        {
            return new("invalid-pattern", $"pattern is 1 to {LongestPattern} digits.", "pattern");
        }

        var place = PatternPlace.Start;
        if (Place is not null && (!Place.All(char.IsAsciiLetter) || !Enum.TryParse(Place, ignoreCase: true, out place)))
        {
            return new("invalid-place", "place is start, anywhere or end.", "place");
        }

        search = new(Country!.ToUpperInvariant()) { Type = Type, Pattern = Pattern, Place = place, Size = size, Index = index };
        return null;
    }

    /// <summary>Why this is no country, or null.</summary>
    internal static Refusal? Check(string? country, string path = "country") => country is { Length: 2 } && country.All(char.IsAsciiLetter)
        ? null
        : new("invalid-country", "A country is an ISO 3166-1 code of two letters, such as GB.", path);
}
