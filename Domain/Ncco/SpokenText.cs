using System.Xml;

namespace ContactCenter.Domain.Ncco;

/// <summary>What a <c>talk</c> says: plain text, or SSML inside <c>speak</c>; at most 1,500 characters not counting tags (facts §1.2).</summary>
public sealed record SpokenText
{
    /// <summary>The longest text, tags not counted.</summary>
    public const int MaxLength = 1500;

    private SpokenText(string value) => Value = value;

    /// <summary>The text as it was given.</summary>
    public string Value { get; }

    /// <summary>Reads a text.</summary>
    /// <returns>The text, <c>bad-text</c>, <c>bad-ssml</c> or <c>out-of-range</c>.</returns>
    public static Result<SpokenText> Create(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || !IsSpeakable(text))
        {
            return new Refusal(NccoCodes.BadText, "Must say something: not blank, without control characters.");
        }

        int? length = IsSsml(text) ? SsmlLength(text) : LooksTagged(text) ? null : text.Length;
        return length switch
        {
            null => new Refusal(NccoCodes.BadSsml, "SSML must be well-formed XML inside one <speak> element; in plain text leave tags out."),
            0 => new Refusal(NccoCodes.BadText, "Must say something besides its SSML tags."),
            > MaxLength => new Refusal(NccoCodes.OutOfRange, $"Must be at most {MaxLength} characters, not counting SSML tags; split it over several talk actions."),
            _ => new SpokenText(text),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Whether the platform would take the text for SSML.</summary>
    internal static bool IsSsml(string text) => text.AsSpan().TrimStart().StartsWith("<speak", StringComparison.Ordinal);

    private static bool IsSpeakable(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            {
                return false;
            }
        }

        return TextRules.IsUnicode(text);
    }

    private static bool LooksTagged(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '<' && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?') && text.IndexOf('>', i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Vendor tags carry prefixes that nobody declares, so names are read without namespaces.
    private static int? SsmlLength(string text)
    {
        try
        {
            using var reader = new XmlTextReader(new StringReader(text.Trim()))
            {
                Namespaces = false,
                DtdProcessing = DtdProcessing.Prohibit,
                EntityHandling = EntityHandling.ExpandEntities,
                XmlResolver = null,
            };
            var length = 0;
            var audible = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (reader.Depth == 0 && reader.Name != "speak")
                    {
                        return null;
                    }

                    audible |= reader.Depth > 0;
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    length += reader.Value.Length;
                    audible |= !string.IsNullOrWhiteSpace(reader.Value);
                }
            }

            return audible ? Math.Max(length, 1) : 0;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
