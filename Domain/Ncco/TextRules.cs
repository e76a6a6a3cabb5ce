namespace ContactCenter.Domain.Ncco;

/// <summary>Which strings can be sent to the platform and come back the same.</summary>
internal static class TextRules
{
    /// <summary>No half of a surrogate pair, which no UTF-8 can carry.</summary>
    public static bool IsUnicode(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    /// <summary>One line of visible text.</summary>
    public static bool IsLine(string text, int maxLength)
    {
        if (text.Length > maxLength || string.IsNullOrWhiteSpace(text) || !IsUnicode(text))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The shape of a BCP-47 tag; the platform's own list grows too often to be copied.</summary>
    public static bool IsLanguageTag(string tag)
    {
        if (tag.Length is < 2 or > 35)
        {
            return false;
        }

        var part = 0;
        var first = true;
        foreach (var c in tag)
        {
            if (c == '-')
            {
                if (part == 0 || (first && part < 2))
                {
                    return false;
                }

                part = 0;
                first = false;
            }
            else if (++part > 8 || !(first ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c)))
            {
                return false;
            }
        }

        return part > (first ? 1 : 0);
    }

    /// <summary>An id as the platform writes them: letters, digits and dashes, with or without a prefix.</summary>
    public static bool IsId(string text)
    {
        if (text.Length is 0 or > 64)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same number without trailing zeros, so that equal numbers are written alike.</summary>
    public static decimal Trim(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;
}
