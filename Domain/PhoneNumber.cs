using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.Domain;

/// <summary>An E.164 number as the platform writes it: 7 to 15 digits, no <c>+</c> (facts §0, §4.2).</summary>
public readonly record struct PhoneNumber
{
    private const int ShortestNumber = 5;
    private readonly string? _digits;

    private PhoneNumber(string digits) => _digits = digits;

    /// <summary>The digits, without a plus sign.</summary>
    public string Digits => _digits ?? "";

    /// <summary>For logs: all but the last two digits hidden.</summary>
    public string Masked => Mask(_digits);

    /// <summary>Reads a number as people and old clients write it: a leading <c>+</c> or <c>00</c>-free digits, with spaces, dots, dashes and brackets.</summary>
    /// <param name="text">What was given; null is refused.</param>
    /// <param name="number">The number, when true is returned.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (text is null || text.Length > 40)
        {
            return false;
        }

        Span<char> digits = stackalloc char[15];
        var count = 0;
        foreach (var (c, first) in text.Trim().Select((c, i) => (c, i == 0)))
        {
            if (char.IsAsciiDigit(c))
            {
                if (count == digits.Length)
                {
                    return false;
                }

                digits[count++] = c;
            }
            else if (!(c == '+' && first) && c is not (' ' or '-' or '.' or '(' or ')'))
            {
                return false;
            }
        }

        if (count < 7 || digits[0] == '0')
        {
            return false;
        }

        number = new PhoneNumber(new string(digits[..count]));
        return true;
    }

    /// <summary>Hides all but the last two characters of whatever a caller id may be.</summary>
    public static string Mask(string? callerId) =>
        string.IsNullOrEmpty(callerId) ? "" : callerId.Length <= 2 ? "**" : new string('*', callerId.Length - 2) + callerId[^2..];

    /// <summary>Hides an end of a call where it holds a number, a SIP address too; names of app users stay.</summary>
    public static string? Hide(string? end) => end is not null && end.Count(char.IsAsciiDigit) >= ShortestNumber ? Mask(end) : end;

    /// <inheritdoc/>
    public override string ToString() => Masked;
}
