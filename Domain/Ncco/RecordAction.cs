using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Records the call: beside the following actions, or up to an end condition when one is set (facts §1.7).</summary>
public sealed record RecordAction : NccoAction
{
    private RecordAction()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "record";

    /// <summary>File format; null leaves it to the platform.</summary>
    public RecordingFormat? Format { get; private init; }

    /// <summary>Whether each side has its own channel.</summary>
    public bool Split { get; private init; }

    /// <summary>How many channels, 1 to 32; needs <see cref="Split"/>.</summary>
    public int? Channels { get; private init; }

    /// <summary>Seconds of silence that end it, 3 to 10.</summary>
    public int? EndOnSilence { get; private init; }

    /// <summary>The key that ends it: 0 to 9, <c>*</c> or <c>#</c>.</summary>
    public char? EndOnKey { get; private init; }

    /// <summary>The longest recording in seconds, 3 to 7200.</summary>
    public int? TimeOut { get; private init; }

    /// <summary>Whether a beep announces it.</summary>
    public bool BeepStart { get; private init; }

    /// <summary>Where the recording is announced; null is the application's event URL.</summary>
    public WebUrl? EventUrl { get; private init; }

    /// <summary>How it is called; null is POST.</summary>
    public HttpVerb? EventMethod { get; private init; }

    /// <summary>Asks for the recording's text.</summary>
    public Transcription? Transcription { get; private init; }

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or refusals with the wire names as paths.</returns>
    public static Result<RecordAction> Create(
        RecordingFormat? format = null,
        bool split = false,
        int? channels = null,
        int? endOnSilence = null,
        char? endOnKey = null,
        int? timeOut = null,
        bool beepStart = false,
        WebUrl? eventUrl = null,
        HttpVerb? eventMethod = null,
        Transcription? transcription = null)
    {
        var check = new Check();
        check.Defined(format, "format");
        check.Range(channels, 1, 32, "channels");
        if (channels is not null && !split)
        {
            check.Add(NccoCodes.Conflict, "channels needs split; set split to conversation.", "channels");
        }

        check.Range(endOnSilence, 3, 10, "endOnSilence");
        if (endOnKey is { } key && !char.IsAsciiDigit(key) && key is not ('*' or '#'))
        {
            check.Add(NccoCodes.UnknownValue, "Must be one key: 0 to 9, * or #.", "endOnKey");
        }

        check.Range(timeOut, 3, 7200, "timeOut");
        check.Defined(eventMethod, "eventMethod");
        return check.Failed
            ? check.No<RecordAction>()
            : new RecordAction
            {
                Format = format,
                Split = split,
                Channels = channels,
                EndOnSilence = endOnSilence,
                EndOnKey = endOnKey,
                TimeOut = timeOut,
                BeepStart = beepStart,
                EventUrl = eventUrl,
                EventMethod = eventMethod,
                Transcription = transcription,
            };
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.Text("format"u8, Format switch
        {
            RecordingFormat.Mp3 => "mp3",
            RecordingFormat.Wav => "wav",
            RecordingFormat.Ogg => "ogg",
            _ => null,
        });
        if (Split)
        {
            writer.WriteString("split"u8, "conversation"u8);
        }

        writer.Whole("channels"u8, Channels);
        writer.Whole("endOnSilence"u8, EndOnSilence);
        if (EndOnKey is { } key)
        {
            writer.WriteString("endOnKey"u8, [key]);
        }

        writer.Whole("timeOut"u8, TimeOut);
        writer.Flag("beepStart"u8, BeepStart);
        writer.UrlArray("eventUrl"u8, EventUrl);
        writer.Verb(EventMethod);
        Transcription?.Write(writer);
    }
}
