namespace ContactCenter.Domain.Queues;

/// <summary>What a skill may be called. Names are ordinal: "English" and "english" are two skills.</summary>
public static class SkillNames
{
    /// <summary>The longest name.</summary>
    public const int MaxLength = 40;

    /// <summary>The highest level; the lowest is 1.</summary>
    public const int MaxLevel = 10;

    /// <summary>Whether a text is a name: 1 to 40 visible characters on one line, no blank at either end.</summary>
    /// <param name="text">What was given; null is none.</param>
    public static bool IsGood([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) =>
        text is not null && Ncco.TextRules.IsLine(text, MaxLength) && text.Trim().Length == text.Length;
}
