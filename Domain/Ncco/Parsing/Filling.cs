using System.Security;
using System.Text;

namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>Replaces placeholders in single strings. One pass: a value that looks like a placeholder stays what it is.</summary>
internal sealed class Filling(NccoPlaceholders values)
{
    private static readonly string[] Names = [NccoPlaceholders.ToName, NccoPlaceholders.NumberName, NccoPlaceholders.DtmfUrlName];

    /// <summary>True once a placeholder has been met.</summary>
    public bool HasFilled { get; private set; }

    public string Fill(string text, TextKind kind, Action<string, string> refuse)
    {
        if (kind == TextKind.Fixed || Next(text, 0) is not { } found)
        {
            return text;
        }

        HasFilled = true;
        var isSsml = SpokenText.IsSsml(text);
        var filled = new StringBuilder();
        var at = 0;
        for ((int Index, string Name)? next = found; next is var (index, name); next = Next(text, at))
        {
            filled.Append(text, at, index - at);
            filled.Append(Value(name, kind, isSsml, index, refuse));
            at = index + name.Length;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    private static (int Index, string Name)? Next(string text, int from)
    {
        (int Index, string Name)? first = null;
        foreach (var name in Names)
        {
            var index = text.IndexOf(name, from, StringComparison.Ordinal);
            if (index >= 0 && (first is null || index < first.Value.Index))
            {
                first = (index, name);
            }
        }

        return first;
    }

    private string Value(string name, TextKind kind, bool isSsml, int index, Action<string, string> refuse)
    {
        var value = name switch
        {
            NccoPlaceholders.ToName => values.To,
            NccoPlaceholders.NumberName => values.Number,
            _ => values.DtmfUrl.Value,
        };
        if (string.IsNullOrEmpty(value))
        {
            refuse(NccoCodes.PlaceholderWithoutValue, $"This call has no value for {name}.");
            return "";
        }

        if (!TextRules.IsUnicode(value))
        {
            refuse(NccoCodes.BadText, $"The value of {name} must be valid Unicode.");
            return "";
        }

        return kind switch
        {
            TextKind.Speech when isSsml => SecurityElement.Escape(value),
            TextKind.Speech => value.Replace('<', ' ').Replace('>', ' '),
            TextKind.Url when name == NccoPlaceholders.DtmfUrlName && index == 0 => value,
            TextKind.Url => Uri.EscapeDataString(value),
            TextKind.Sip => Uri.EscapeDataString(value).Replace("%2B", "+", StringComparison.Ordinal),
            _ => value,
        };
    }
}
