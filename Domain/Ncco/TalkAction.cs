using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Speaks a text (facts §1.2).</summary>
public sealed record TalkAction : NccoAction
{
    private TalkAction(SpokenText text, bool bargeIn, int loop, decimal level, string? language, int style, bool premium, string? voiceName) =>
        (Text, BargeIn, Loop, Level, Language, Style, Premium, VoiceName) = (text, bargeIn, loop, level, language, style, premium, voiceName);

    /// <inheritdoc/>
    public override string Kind => "talk";

    /// <summary>What is said.</summary>
    public SpokenText Text { get; }

    /// <summary>Whether keys or speech cut it short; then an <c>input</c> must follow.</summary>
    public bool BargeIn { get; }

    /// <summary>How many times; 0 is for ever.</summary>
    public int Loop { get; }

    /// <summary>Loudness, -1 to 1 in steps of 0.1; 0 is normal.</summary>
    public decimal Level { get; }

    /// <summary>BCP-47 tag; null is en-US.</summary>
    public string? Language { get; }

    /// <summary>Which of the language's voices; 0 or more.</summary>
    public int Style { get; }

    /// <summary>Whether the premium voice is asked for.</summary>
    public bool Premium { get; }

    /// <summary>The deprecated way to choose a voice, such as Kimberly.</summary>
    public string? VoiceName { get; }

    internal override bool BargesIn => BargeIn;

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or refusals with paths <c>loop</c>, <c>level</c>, <c>language</c>, <c>style</c>, <c>voiceName</c>.</returns>
    public static Result<TalkAction> Create(
        SpokenText text, bool bargeIn = false, int loop = 1, decimal level = 0, string? language = null, int style = 0, bool premium = false, string? voiceName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var check = new Check();
        check.Range(loop, 0, int.MaxValue, "loop");
        check.Level(level);
        check.Language(language, "language");
        check.Range(style, 0, int.MaxValue, "style");
        check.Text(voiceName, 64, "voiceName");
        return check.Failed ? check.No<TalkAction>() : new TalkAction(text, bargeIn, loop, TextRules.Trim(level), language, style, premium, voiceName);
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("text"u8, Text.Value);
        writer.Flag("bargeIn"u8, BargeIn);
        writer.Whole("loop"u8, Loop, 1);
        writer.Number("level"u8, Level, 0m);
        writer.Text("language"u8, Language);
        writer.Whole("style"u8, Style, 0);
        writer.Flag("premium"u8, Premium);
        writer.Text("voiceName"u8, VoiceName);
    }
}
