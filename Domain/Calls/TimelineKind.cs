namespace ContactCenter.Domain.Calls;

/// <summary>What a timeline entry is; stored and shown by name.</summary>
public enum TimelineKind
{
    /// <summary>A webhook whose shape we do not know.</summary>
    Unknown = 0,

    /// <summary>A leg changed its status.</summary>
    Status,

    /// <summary>A leg moved to another conversation.</summary>
    Transfer,

    /// <summary>Digits, speech or silence.</summary>
    Input,

    /// <summary>A recording is ready.</summary>
    Recording,

    /// <summary>A transcription is ready.</summary>
    Transcription,

    /// <summary>An NCCO <c>notify</c>.</summary>
    Notification,

    /// <summary>The platform reports an error.</summary>
    Error,

    /// <summary>What we decided, and why.</summary>
    Decision,

    /// <summary>Something about a conversation, its members or their legs: <c>member:joined</c>, <c>leg:status:update</c> and the like (facts §2.4).</summary>
    Rtc,
}
