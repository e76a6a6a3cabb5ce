using System.Collections.Immutable;

namespace ContactCenter.Domain.Ncco;

/// <summary>Whom a participant hears, or who hears it: leg ids, where none means nobody (facts §1.6).</summary>
public sealed record LegIds
{
    private LegIds(ImmutableArray<string> values) => Values = new ValueList<string>(values);

    /// <summary>Nobody.</summary>
    public static LegIds None { get; } = new([]);

    /// <summary>The ids, in the order given.</summary>
    public ValueList<string> Values { get; }

    /// <summary>Reads leg ids: 1 to 64 letters, digits and dashes each.</summary>
    /// <returns>The ids, or <c>bad-text</c> with the place of each bad one (<c>[1]</c>).</returns>
    public static Result<LegIds> Create(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ImmutableArray<string> values = [.. ids];
        var check = new Check();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null || !TextRules.IsId(values[i]))
            {
                check.Add(NccoCodes.BadText, "Must be a leg id: 1 to 64 letters, digits and dashes.", $"[{i}]");
            }
        }

        return check.Failed ? check.No<LegIds>() : values.IsEmpty ? None : new LegIds(values);
    }
}
