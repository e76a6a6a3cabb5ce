using System.Collections.Immutable;

namespace ContactCenter.Domain.Dialling;

/// <summary>Ranges of numbers that cost more than a call, and are what toll fraud dials.</summary>
public static class PremiumRanges
{
    /// <summary>The international ones and the best known of national plans. Not complete: no public list is. Name the countries that are dialled in <see cref="DialPolicy.Allowed"/>.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        // Premium, shared-cost and personal numbers without a country; satellites.
        "979", "808", "878", "870", "881", "882", "883", "888",

        // North America; countries that share its code.
        "1900", "1976", "1242", "1246", "1264", "1268", "1284", "1345", "1441", "1473", "1649", "1658", "1664", "1721", "1758", "1767", "1784", "1809", "1829", "1849",
        "1868", "1869", "1876",

        // Europe.
        "3090", "31900", "31906", "31909", "3290", "3389", "34803", "34806", "34807", "34905", "34907", "358600", "358700", "39892", "39894", "39895", "39899",
        "41900", "41901", "41906", "43900", "43901", "43930", "43931", "4470", "44871", "44872", "44873", "449", "4590", "46900", "46939", "46944", "47820", "47829",
        "48700", "48701", "48703", "48704", "48708", "49137", "49900",

        // Elsewhere.
        "61190", "64900", "651900", "81990", "8260", "9721900",
    ];
}
