using System.Collections.Immutable;

namespace ContactCenter.Domain.Dialling;

/// <summary>Numbers that call for help.</summary>
public static class EmergencyNumbers
{
    /// <summary>Most digits of one; numbers of E.164 have more.</summary>
    public const int Longest = 6;

    /// <summary>Longest text that is looked at for what it means; anything longer is no emergency number.</summary>
    private const int MaxLength = 40;

    private const string Separators = "+-.() *#";

    /// <summary>The digits of what somebody dialled, however it was typed; null: it is no number.</summary>
    /// <param name="dialled">May be anything.</param>
    public static string? Digits(string? dialled) =>
        dialled is { Length: <= MaxLength } && dialled.All(c => char.IsAsciiDigit(c) || Separators.Contains(c)) ? string.Concat(dialled.Where(char.IsAsciiDigit)) : null;

    /// <summary>Those of police, fire brigade and ambulance in most countries.</summary>
    public static ImmutableHashSet<string> Known { get; } =
    [
        "112", "911", "999", "000", "100", "101", "102", "103", "104", "105", "106", "107", "108", "110", "111", "113", "114", "115", "117", "118", "119", "120", "122",
        "123", "127", "128", "129", "131", "132", "133", "140", "144", "150", "155", "158", "160", "166", "180", "190", "191", "192", "193", "194", "195", "197", "198",
        "199", "903", "988", "990", "991", "992", "993", "994", "995", "996", "997", "998", "15", "17", "18", "10111", "10177",
    ];
}
