using System.Collections.Immutable;
using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>How an <c>input</c> listens to speech (facts §1.4).</summary>
public sealed record SpeechSettings
{
    private static readonly ValueList<string> NoHints = new([]);

    private SpeechSettings(string? legId, decimal endOnSilence, string? language, ValueList<string> context, int startTimeout, int maxDuration, bool saveAudio, int sensitivity) =>
        (LegId, EndOnSilence, Language, Context, StartTimeout, MaxDuration, SaveAudio, Sensitivity) =
        (legId, endOnSilence, language, context, startTimeout, maxDuration, saveAudio, sensitivity);

    /// <summary>The platform's defaults.</summary>
    public static SpeechSettings Default { get; } = new(null, 2, null, NoHints, 10, 60, false, 90);

    /// <summary>The leg to listen to; null is the first one.</summary>
    public string? LegId { get; }

    /// <summary>Seconds of silence that end it, 0.4 to 10.</summary>
    public decimal EndOnSilence { get; }

    /// <summary>BCP-47 tag; null is en-US.</summary>
    public string? Language { get; }

    /// <summary>Words that are likely to be said.</summary>
    public ValueList<string> Context { get; }

    /// <summary>Seconds to wait for the first word, 1 to 60.</summary>
    public int StartTimeout { get; }

    /// <summary>The longest speech in seconds, 1 to 60.</summary>
    public int MaxDuration { get; }

    /// <summary>Whether the event carries a <c>recording_url</c>.</summary>
    public bool SaveAudio { get; }

    /// <summary>10 (least) to 100.</summary>
    public int Sensitivity { get; }

    /// <summary>Makes the settings.</summary>
    /// <returns>The settings, or refusals with the wire names as paths (<c>uuid[0]</c>, <c>context[1]</c>, <c>endOnSilence</c> and so on).</returns>
    public static Result<SpeechSettings> Create(
        string? legId = null,
        decimal endOnSilence = 2,
        string? language = null,
        IEnumerable<string>? context = null,
        int startTimeout = 10,
        int maxDuration = 60,
        bool saveAudio = false,
        int sensitivity = 90)
    {
        var check = new Check();
        if (legId is not null && !TextRules.IsId(legId))
        {
            check.Add(NccoCodes.BadText, "Must be a leg id: 1 to 64 letters, digits and dashes.", "uuid[0]");
        }

        check.Range(endOnSilence, 0.4m, 10, "endOnSilence");
        check.Language(language, "language");
        ImmutableArray<string> hints = context is null ? [] : [.. context];
        for (var i = 0; i < hints.Length; i++)
        {
            check.Text(hints[i] ?? "", 1024, $"context[{i}]");
        }

        check.Range(startTimeout, 1, 60, "startTimeout");
        check.Range(maxDuration, 1, 60, "maxDuration");
        check.Range(sensitivity, 10, 100, "sensitivity");
        return check.Failed
            ? check.No<SpeechSettings>()
            : new SpeechSettings(
                legId, TextRules.Trim(endOnSilence), language, hints.IsEmpty ? NoHints : new ValueList<string>(hints), startTimeout, maxDuration, saveAudio, sensitivity);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        if (this != Default)
        {
            writer.WriteStartObject("speech"u8);
            if (LegId is not null)
            {
                writer.WriteStartArray("uuid"u8);
                writer.WriteStringValue(LegId);
                writer.WriteEndArray();
            }

            writer.Number("endOnSilence"u8, EndOnSilence, 2m);
            writer.Text("language"u8, Language);
            writer.Texts("context"u8, Context.Count == 0 ? null : Context);
            writer.Whole("startTimeout"u8, StartTimeout, 10);
            writer.Whole("maxDuration"u8, MaxDuration, 60);
            writer.Flag("saveAudio"u8, SaveAudio);
            writer.Whole("sensitivity"u8, Sensitivity, 90);
            writer.WriteEndObject();
        }
    }
}
