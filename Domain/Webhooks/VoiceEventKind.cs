namespace ContactCenter.Domain.Webhooks;

/// <summary>Kinds of event webhooks, told apart by the fields they have (facts §2.4).</summary>
public enum VoiceEventKind : byte
{
    /// <summary>None of the others: something new.</summary>
    Unknown = 0,

    /// <summary>A leg changed its status; also a payment's <c>success</c> and <c>failure</c>.</summary>
    Status,

    /// <summary>A leg moved to another conversation.</summary>
    Transfer,

    /// <summary>Result of an <c>input</c> action.</summary>
    Input,

    /// <summary>A recording is ready.</summary>
    Recording,

    /// <summary>The transcript of a recording is ready.</summary>
    Transcription,

    /// <summary>A <c>notify</c> action ran.</summary>
    Notification,

    /// <summary>The platform refused an NCCO or failed at it.</summary>
    Error,

    /// <summary>An RTC event: something about a conversation, its members or their legs, named by <see cref="VoiceEvent.Type"/>. In a call's timeline 8 is a decision.</summary>
    Rtc = 9,
}
