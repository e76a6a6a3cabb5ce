using System.Collections.Immutable;
using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;

namespace ContactCenter.Grains.Dialling;

/// <summary>
/// Section <c>Dialling</c>: which numbers agents may have us dial, and how often. Lists that are left out keep what <see cref="DialPolicy.Default"/> says;
/// numbers and prefixes may bear a <c>+</c>.
/// </summary>
public sealed class DiallingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Dialling";

    /// <summary>Most that <see cref="CallsPerMinute"/> may be; it switches nothing off, but nobody dials as fast.</summary>
    public const int HighestRate = 100_000;

    /// <summary>Prefixes that may be dialled, or <c>own</c> for the country of the number that is shown to the callee; none: every country.</summary>
    public IList<string>? AllowedPrefixes { get; init; }

    /// <summary>Prefixes that may not be dialled. The longest prefix that fits decides.</summary>
    public IList<string>? DeniedPrefixes { get; init; }

    /// <summary>Ranges that cost more than a call; instead of those that are known. To dial into one, name it in <see cref="AllowedPrefixes"/>.</summary>
    public IList<string>? PremiumPrefixes { get; init; }

    /// <summary>Numbers that call for help; instead of those that are known.</summary>
    public IList<string>? EmergencyNumbers { get; init; }

    /// <summary>Phone that takes calls for help, such as the security desk; null: they are refused, and the caller is told so.</summary>
    public string? EmergencyRoute { get; init; }

    /// <summary>Calls that one agent may dial in any minute, 1 to 100,000.</summary>
    public int CallsPerMinute { get; init; } = 10;

    /// <summary>The rules, once <see cref="DiallingOptionsValidator"/> has passed them.</summary>
    internal DialPolicy ToPolicy() => DialPolicy.Default with
    {
        Allowed = Digits(AllowedPrefixes) ?? DialPolicy.Default.Allowed,
        Denied = Digits(DeniedPrefixes) ?? DialPolicy.Default.Denied,
        Premium = Digits(PremiumPrefixes) ?? DialPolicy.Default.Premium,
        Emergency = Digits(EmergencyNumbers)?.ToImmutableHashSet() ?? DialPolicy.Default.Emergency,
        EmergencyRoute = PhoneNumber.TryParse(EmergencyRoute, out var route) ? route : null,
    };

    private static ImmutableArray<string>? Digits(IList<string>? list) => list is null ? null : [.. list.Select(item => item.Trim().TrimStart('+'))];
}
