using System.Collections.Frozen;

namespace ContactCenter.Domain.Dialling;

/// <summary>Which country a number belongs to, by its first digits (ITU-T E.164).</summary>
public static class CallingCodes
{
    // Codes of two digits; every other one has three, but for 1 and 7.
    private static readonly FrozenSet<string> Two = FrozenSet.ToFrozenSet(
    [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58",
        "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ]);

    // Countries that share the code 1 with the United States and Canada, but not their prices.
    private static readonly FrozenSet<string> Islands = FrozenSet.ToFrozenSet(
    [
        "1242", "1246", "1264", "1268", "1284", "1345", "1441", "1473", "1649", "1658", "1664", "1721", "1758", "1767", "1784", "1809", "1829", "1849", "1868",
        "1869", "1876",
    ]);

    /// <summary>The digits that stand for the country: one to three, or four where a country shares the code 1.</summary>
    public static string Of(PhoneNumber number)
    {
        var digits = number.Digits;
        return digits is not ['1' or '7', ..] ? digits[..Math.Min(digits.Length, Two.Contains(digits[..Math.Min(2, digits.Length)]) ? 2 : 3)]
            : digits.Length > 3 && Islands.Contains(digits[..4]) ? digits[..4]
            : digits is ['7', '6' or '7', ..] ? digits[..2]
            : digits[..1];
    }
}
