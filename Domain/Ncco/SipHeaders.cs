using System.Collections.Immutable;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Ncco;

/// <summary>Headers of a SIP call; the platform puts <c>X-</c> before each name (facts §1.5).</summary>
public sealed record SipHeaders
{
    private SipHeaders(ImmutableArray<KeyValuePair<string, string>> values) => Values = new(values);

    /// <summary>Names and values in the order given.</summary>
    public ValueList<KeyValuePair<string, string>> Values { get; }

    /// <summary>Makes the headers: each name once and a token of letters, digits, <c>-</c> and <c>_</c>; each value on one line of at most 1,024 characters.</summary>
    /// <returns>The headers, or refusals with the names as paths.</returns>
    public static Result<SipHeaders> Create(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ImmutableArray<KeyValuePair<string, string>> values = [.. headers];
        var check = new Check();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
        {
            if (!IsToken(name))
            {
                check.Add(NccoCodes.BadText, "A header name is 1 to 64 letters, digits, - and _.", JsonPaths.Relative(name));
            }

            check.Text(value ?? "", 1024, JsonPaths.Relative(name));
            if (!names.Add(name))
            {
                check.Add(NccoCodes.DuplicateProperty, "Each header may occur once.", JsonPaths.Relative(name));
            }
        }

        return check.Failed ? check.No<SipHeaders>() : new SipHeaders(values);
    }

    private static bool IsToken(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= 64;
    }
}
