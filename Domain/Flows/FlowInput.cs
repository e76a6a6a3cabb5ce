using System.Collections.Immutable;
using System.Text;

namespace ContactCenter.Domain.Flows;

/// <summary>What a caller gave to a menu.</summary>
/// <param name="Digits">Keys pressed; empty or null when none.</param>
/// <param name="Heard">What the recogniser believes was said, best first; empty when nothing.</param>
public sealed record FlowInput(string? Digits, ImmutableArray<string> Heard)
{
    /// <summary>Neither a key nor a word.</summary>
    public static FlowInput Silence { get; } = new(null, []);

    /// <summary>Keys were pressed.</summary>
    public static FlowInput Keys(string? digits) => new(digits, []);

    /// <summary>Something was said.</summary>
    public static FlowInput Spoken(params ImmutableArray<string> heard) => new(null, heard);

    // Keys may be a card number, words may be anything: neither is logged.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Keys = ").Append(Digits?.Length ?? 0).Append(", Heard = ").Append(Heard.IsDefault ? 0 : Heard.Length);
        return true;
    }
}
