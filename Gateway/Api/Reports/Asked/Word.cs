namespace ContactCenter.Gateway.Api.Reports.Asked;

/// <summary>A name of an enumeration's value in a query, as JSON writes it; numbers are not taken.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="Value">The value.</param>
public readonly record struct Word<T>(T Value)
    where T : struct, Enum
{
    /// <summary>Reads a name, in whatever case.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Word<T> word)
    {
        var isName = text is { Length: > 0 } && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? new Word<T>(value)
            : (Word<T>?)null;
        word = isName ?? default;
        return isName is not null;
    }
}
