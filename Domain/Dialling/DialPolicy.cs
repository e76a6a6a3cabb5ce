using System.Collections.Immutable;

namespace ContactCenter.Domain.Dialling;

/// <summary>
/// Which numbers people may have us dial: what an app user types, where an agent transfers to. What the author of a flow wrote is not asked: it is the author's
/// own decision. The key of the apps is shared, so this is what stands between a leaked key and the bill.
/// </summary>
public sealed record DialPolicy
{
    /// <summary>Stands in <see cref="Allowed"/> for the country of the number that the callee sees.</summary>
    public const string OwnCountry = "own";

    /// <summary>Every country, without emergency numbers and without <see cref="PremiumRanges.Known"/>.</summary>
    public static readonly DialPolicy Default = new();

    /// <summary>Prefixes that may be dialled, digits without <c>+</c>, or <see cref="OwnCountry"/>; empty: all.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>Prefixes that may not, even inside an allowed one. The longest prefix that fits decides; of two of the same length the denied one.</summary>
    public ImmutableArray<string> Denied { get; init; } = [];

    /// <summary>Prefixes of ranges that cost more than a call. They are denied, unless <see cref="Allowed"/> names the same or a longer one.</summary>
    public ImmutableArray<string> Premium { get; init; } = PremiumRanges.Known;

    /// <summary>Numbers that call for help, as they are dialled.</summary>
    public ImmutableHashSet<string> Emergency { get; init; } = EmergencyNumbers.Known;

    /// <summary>Who takes calls for help instead; null: they are refused, and the caller is told so.</summary>
    public PhoneNumber? EmergencyRoute { get; init; }

    /// <summary>Judges what somebody wants dialled.</summary>
    /// <param name="dialled">As it was given; may be anything.</param>
    /// <param name="own">The number that the callee would see; null: none.</param>
    /// <param name="barred">Why nothing at all may be dialled now, one of <see cref="DialCodes"/>; null: nothing stands against it. Does not keep a call for help from who takes it.</param>
    public DialVerdict Judge(string? dialled, PhoneNumber? own, string? barred = null)
    {
        if (IsEmergency(dialled, own))
        {
            return EmergencyRoute is { } route ? new(route, null) : new(default, DialCodes.Emergency);
        }

        if (!PhoneNumber.TryParse(dialled, out var number))
        {
            return new(default, DialCodes.NotANumber);
        }

        var (allowed, denied, premium) = (LongestAllowed(number, own), Longest(Denied, number), Longest(Premium, number));
        return denied >= allowed ? new(number, DialCodes.NotAllowed)
            : allowed < 0 ? new(number, DialCodes.NotAllowed)
            : premium > allowed ? new(number, DialCodes.Premium)
            : new(number, barred);
    }

    // As it is dialled at home, or with our own country's code before it.
    private bool IsEmergency(string? dialled, PhoneNumber? own)
    {
        if (EmergencyNumbers.Digits(dialled) is not { } digits)
        {
            return false;
        }

        return Emergency.Contains(digits)
            || (own is { Digits.Length: > 0 } number && CallingCodes.Of(number) is var country && digits.StartsWith(country, StringComparison.Ordinal) && Emergency.Contains(digits[country.Length..]));
    }

    private int LongestAllowed(PhoneNumber number, PhoneNumber? own)
    {
        if (Allowed.IsEmpty)
        {
            return 0;
        }

        var named = Longest(Allowed, number);
        var country = Allowed.Contains(OwnCountry) && own is { Digits.Length: > 0 } mine && CallingCodes.Of(mine) is var code && CallingCodes.Of(number) == code ? code.Length : -1;
        return Math.Max(named, country);
    }

    private static int Longest(ImmutableArray<string> prefixes, PhoneNumber number)
    {
        var longest = -1;
        foreach (var prefix in prefixes)
        {
            if (prefix.Length > longest && number.Digits.StartsWith(prefix, StringComparison.Ordinal))
            {
                longest = prefix.Length;
            }
        }

        return longest;
    }
}
