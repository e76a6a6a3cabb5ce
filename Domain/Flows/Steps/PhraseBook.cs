using System.Collections.Immutable;
using System.Text;

namespace ContactCenter.Domain.Flows.Steps;

/// <summary>Finds the phrases of a menu in what the recogniser heard: whole words, whatever their case and punctuation.</summary>
internal sealed class PhraseBook(ImmutableSortedDictionary<string, string> phrases)
{
    private const int MaxLength = 100;
    private const int MaxHeard = 10_000;

    // The longest first, so that "no sales" wins over "sales".
    private readonly ImmutableArray<string> _phrases = [.. phrases.Keys.OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal)];

    /// <summary>Lower-case words with one blank between them; null when there are none or too many.</summary>
    public static string? Normalise(string text)
    {
        var words = Words(text);
        return words.Length is > 0 and <= MaxLength ? words : null;
    }

    /// <summary>The phrase that the best of the results contains; null when none contains any.</summary>
    public string? Find(ImmutableArray<string> heard)
    {
        if (_phrases.IsEmpty || heard.IsDefault)
        {
            return null;
        }

        foreach (var text in heard)
        {
            var words = $" {Words(text)} ";
            foreach (var phrase in _phrases)
            {
                if (words.Contains($" {phrase} ", StringComparison.Ordinal))
                {
                    return phrase;
                }
            }
        }

        return null;
    }

    private static string Words(string? text)
    {
        var words = new StringBuilder();
        var gap = false;
        foreach (var rune in (text ?? "").AsSpan(0, Math.Min(text?.Length ?? 0, MaxHeard)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                if (gap && words.Length > 0)
                {
                    words.Append(' ');
                }

                gap = false;
                words.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or 0x2019))
            {
                gap = true;
            }
        }

        return words.ToString();
    }
}
