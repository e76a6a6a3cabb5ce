using System.Collections.Immutable;

namespace ContactCenter.Domain.Webhooks;

/// <summary>
/// Everything that the platform reports about calls: statuses, transfers, input, recordings, notifications, errors (facts §2.3, §2.4).
/// Any field may be missing; text is trimmed and bounded by <see cref="WebhookLimits"/>.
/// </summary>
public sealed record VoiceEvent
{
    /// <summary>What is reported.</summary>
    public required VoiceEventKind Kind { get; init; }

    /// <summary>
    /// Equal for two deliveries of one event: leg (or recording), status or kind, time stamp, digits; or <c>sha256:</c> and the hash of
    /// the body where leg or time stamp are missing. The platform gives events no id (facts §2.1).
    /// </summary>
    public required string DedupKey { get; init; }

    /// <summary>Id of the leg, from <c>uuid</c> or <c>call_uuid</c> (human, machine); opaque.</summary>
    public string? Uuid { get; init; }

    /// <summary>Id of the conversation, as given.</summary>
    public string? ConversationUuid { get; init; }

    /// <summary><see cref="ConversationUuid"/> with the <c>CON-</c> that input events may leave out.</summary>
    public string? ConversationKey => ConversationIds.Key(ConversationUuid);

    /// <summary>The status in the platform's words, known to us or not.</summary>
    public string? Status { get; init; }

    /// <summary>The status, when <see cref="Status"/> is one of a leg and known.</summary>
    public LegStatus LegStatus { get; init; }

    /// <summary>Text of <c>type</c>: <c>transfer</c>, <c>record</c>, or the name of an RTC event.</summary>
    public string? Type { get; init; }

    /// <summary>Who created the leg.</summary>
    public LegDirection Direction { get; init; }

    /// <summary>Calling side; may be null, <c>Unknown</c>, or a user name.</summary>
    public string? From { get; init; }

    /// <summary>Called side; on the leg of an app user who calls it is that user's own name (facts §2.3).</summary>
    public string? To { get; init; }

    /// <summary>Name of the app user who calls.</summary>
    public string? FromUser { get; init; }

    /// <summary>When it happened, UTC; not a reliable order between legs.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When the leg was answered or the recording began, UTC.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When the leg or the recording ended, UTC; rounded up, so possibly after <see cref="Timestamp"/>.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Length of the leg in whole seconds.</summary>
    public int? Duration { get; init; }

    /// <summary>Price of a minute, EUR.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Price of the leg, EUR.</summary>
    public decimal? Price { get; init; }

    /// <summary>Network of the far end: MCCMNC or text such as <c>GB-FIXED</c>.</summary>
    public string? Network { get; init; }

    /// <summary>Finer reason of an end, such as <c>unavailable</c> or <c>cannot_route</c>; new ones occur.</summary>
    public string? Detail { get; init; }

    /// <summary>SIP response code of an end.</summary>
    public int? SipCode { get; init; }

    /// <summary>Who ended the leg.</summary>
    public DisconnectedBy DisconnectedBy { get; init; }

    /// <summary><c>beep_start</c> or <c>beep_timeout</c> of machine detection.</summary>
    public string? SubState { get; init; }

    /// <summary>Transfer: the conversation that the leg left.</summary>
    public string? ConversationFrom { get; init; }

    /// <summary>Transfer: the conversation that the leg is in now.</summary>
    public string? ConversationTo { get; init; }

    /// <summary>Input: the keys pressed, empty for none; null when there was no keypad part or it said null.</summary>
    public string? Digits { get; init; }

    /// <summary>Input: the timer ended the collection.</summary>
    public bool DigitsTimedOut { get; init; }

    /// <summary>Input: guesses of speech recognition, best first.</summary>
    public ImmutableArray<SpeechResult> SpeechResults { get; init; } = [];

    /// <summary>Input: <c>end_on_silence_timeout</c>, <c>max_duration</c> or <c>start_timeout</c>.</summary>
    public string? SpeechTimeoutReason { get; init; }

    /// <summary>Input: why there is no speech.</summary>
    public string? SpeechError { get; init; }

    /// <summary>Input: saved audio of the speech.</summary>
    public string? SpeechRecordingUrl { get; init; }

    /// <summary>Recording: where it can be fetched.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>Recording or transcription: id of the recording.</summary>
    public string? RecordingUuid { get; init; }

    /// <summary>Recording: bytes.</summary>
    public long? RecordingSize { get; init; }

    /// <summary>Transcription: where it can be fetched.</summary>
    public string? TranscriptionUrl { get; init; }

    /// <summary>Error: what the platform says.</summary>
    public string? Reason { get; init; }

    /// <summary>Notification: our own payload, as JSON text.</summary>
    public string? Payload { get; init; }

    /// <summary>Reads a body.</summary>
    /// <param name="utf8">One JSON object; for GET use <see cref="WebhookQuery.ToJson"/>.</param>
    /// <returns>The event, or <c>malformed-json</c>. Odd fields never refuse: they count as missing.</returns>
    public static Result<VoiceEvent> Parse(ReadOnlySpan<byte> utf8)
    {
        var fields = new VoiceEventFields();
        return JsonCursor.Read(utf8, fields, VoiceEventFields.Read) is { } refusal ? refusal : fields.ToEvent(utf8);
    }
}
