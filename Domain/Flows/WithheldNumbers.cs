using System.Collections.Frozen;

namespace ContactCenter.Domain.Flows;

/// <summary>Caller ids that look like numbers and are none: networks spell words on the keypad where a caller withholds the number.</summary>
internal static class WithheldNumbers
{
    private static readonly FrozenSet<string> Spelt = new[]
    {
        "266696687", // anonymous
        "2562533", // blocked
        "7378742833", // restricted
        "8656696", // unknown
        "86282452253", // unavailable
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The number under which a caller can be reached, as far as the caller id tells.</summary>
    /// <param name="callerId">As the platform told it; may be anything.</param>
    public static PhoneNumber? Reachable(string? callerId) =>
        PhoneNumber.TryParse(callerId, out var number) && !Spelt.Contains(number.Digits) ? number : null;
}
