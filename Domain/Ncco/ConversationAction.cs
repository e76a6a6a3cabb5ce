using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Puts the leg into a named room and leaves it there (facts §1.6).</summary>
public sealed record ConversationAction : NccoAction
{
    private ConversationAction(ConversationName name) => Name = name;

    /// <inheritdoc/>
    public override string Kind => "conversation";

    /// <summary>The room.</summary>
    public ConversationName Name { get; }

    /// <summary>Played until the conversation starts, so of use only when <see cref="StartOnEnter"/> is false; never comes back.</summary>
    public WebUrl? MusicOnHold { get; private init; }

    /// <summary>Whether this leg starts the conversation.</summary>
    public bool StartOnEnter { get; private init; }

    /// <summary>Whether everybody is dropped when this leg leaves.</summary>
    public bool EndOnExit { get; private init; }

    /// <summary>Whether the conversation is recorded from its start to its end.</summary>
    public bool Record { get; private init; }

    /// <summary>The legs that hear this one; null is everyone.</summary>
    public LegIds? CanSpeak { get; private init; }

    /// <summary>The legs that this one hears; null is everyone.</summary>
    public LegIds? CanHear { get; private init; }

    /// <summary>Whether this leg enters muted.</summary>
    public bool Mute { get; private init; }

    /// <summary>Asks for the recording's text.</summary>
    public Transcription? Transcription { get; private init; }

    /// <summary>Where the recording is announced, and nothing else; null is the application's event URL.</summary>
    public WebUrl? EventUrl { get; private init; }

    /// <summary>How it is called; null is POST.</summary>
    public HttpVerb? EventMethod { get; private init; }

    /// <summary>Makes the action.</summary>
    /// <returns>The action, or refusals with paths <c>mute</c> (with canSpeak), <c>transcription</c> (without record), <c>eventMethod</c>.</returns>
    public static Result<ConversationAction> Create(
        ConversationName name,
        WebUrl? musicOnHold = null,
        bool startOnEnter = true,
        bool endOnExit = false,
        bool record = false,
        LegIds? canSpeak = null,
        LegIds? canHear = null,
        bool mute = false,
        Transcription? transcription = null,
        WebUrl? eventUrl = null,
        HttpVerb? eventMethod = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var check = new Check();
        check.MuteOrCanSpeak(mute, canSpeak);
        if (transcription is not null && !record)
        {
            check.Add(NccoCodes.Conflict, "transcription needs a recording; set record to true.", "transcription");
        }

        check.Defined(eventMethod, "eventMethod");
        return check.Failed
            ? check.No<ConversationAction>()
            : new ConversationAction(name)
            {
                MusicOnHold = musicOnHold,
                StartOnEnter = startOnEnter,
                EndOnExit = endOnExit,
                Record = record,
                CanSpeak = canSpeak,
                CanHear = canHear,
                Mute = mute,
                Transcription = transcription,
                EventUrl = eventUrl,
                EventMethod = eventMethod,
            };
    }

    internal override void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("name"u8, Name.Value);
        writer.UrlArray("musicOnHoldUrl"u8, MusicOnHold);
        writer.Flag("startOnEnter"u8, StartOnEnter, byDefault: true);
        writer.Flag("endOnExit"u8, EndOnExit);
        writer.Flag("record"u8, Record);
        writer.Texts("canSpeak"u8, CanSpeak?.Values);
        writer.Texts("canHear"u8, CanHear?.Values);
        writer.Flag("mute"u8, Mute);
        Transcription?.Write(writer);
        writer.UrlArray("eventUrl"u8, EventUrl);
        writer.Verb(EventMethod);
    }
}
