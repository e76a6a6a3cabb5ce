using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Plays an MP3 or 16-bit WAV file (facts §1.3).</summary>
public sealed record StreamAction : NccoAction
{
    private StreamAction(WebUrl url, bool bargeIn, int loop, decimal level) => (Url, BargeIn, Loop, Level) = (url, bargeIn, loop, level);

    /// <inheritdoc/>
    public override string Kind => "stream";

    /// <summary>Where the file is.</summary>
    public WebUrl Url { get; }

    /// <summary>Whether keys or speech cut it short; then an <c>input</c> must follow.</summary>
    public bool BargeIn { get; }

    /// <summary>How many times; 0 is for ever.</summary>
    public int Loop { get; }

    /// <summary>Loudness, -1 to 1 in steps of 0.1; 0 is normal.</summary>
    public decimal Level { get; }

    internal override bool BargesIn => BargeIn;

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or refusals with paths <c>loop</c>, <c>level</c>.</returns>
    public static Result<StreamAction> Create(WebUrl url, bool bargeIn = false, int loop = 1, decimal level = 0)
    {
        ArgumentNullException.ThrowIfNull(url);
        var check = new Check();
        check.Range(loop, 0, int.MaxValue, "loop");
        check.Level(level);
        return check.Failed ? check.No<StreamAction>() : new StreamAction(url, bargeIn, loop, TextRules.Trim(level));
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.UrlArray("streamUrl"u8, Url);
        writer.Flag("bargeIn"u8, BargeIn);
        writer.Whole("loop"u8, Loop, 1);
        writer.Number("level"u8, Level, 0m);
    }
}
