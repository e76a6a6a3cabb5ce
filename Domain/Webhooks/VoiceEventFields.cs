using System.Collections.Immutable;

namespace ContactCenter.Domain.Webhooks;

/// <summary>The fields of an event webhook while it is read.</summary>
internal sealed class VoiceEventFields
{
    private string? _uuid, _callUuid, _legId, _conversation, _conversationId, _status, _type, _from, _to, _fromUser, _timestamp;
    private string? _network, _detail, _subState, _conversationFrom, _conversationTo, _digits, _reason, _payload;
    private string? _recordingUrl, _recordingUuid, _transcriptionUrl, _speechTimeout, _speechError, _speechUrl;
    private DateTimeOffset? _startTime, _endTime;
    private long? _duration, _sipCode, _size;
    private decimal? _rate, _price;
    private LegDirection _direction;
    private DisconnectedBy _disconnectedBy;
    private bool? _timedOut, _topTimedOut;
    private bool _hasInput;
    private ImmutableArray<SpeechResult>.Builder? _speech;

    public static void Read(ref JsonCursor value, scoped ReadOnlySpan<char> name, VoiceEventFields f)
    {
        switch (name)
        {
            case "uuid": f._uuid = value.Filled(WebhookLimits.Id); break;
            case "call_uuid": f._callUuid = value.Filled(WebhookLimits.Id); break;
            case "conversation_uuid": f._conversation = value.Filled(WebhookLimits.Id); break;
            case "conversation_id": f._conversationId = value.Filled(WebhookLimits.Id); break;
            case "conversation_uuid_from": f._conversationFrom = value.Filled(WebhookLimits.Id); break;
            case "conversation_uuid_to": f._conversationTo = value.Filled(WebhookLimits.Id); break;
            case "recording_uuid": f._recordingUuid = value.Filled(WebhookLimits.Id); break;
            case "from": f._from = value.Filled(WebhookLimits.Party); break;
            case "to": f._to = value.Filled(WebhookLimits.Party); break;
            case "from_user": f._fromUser = value.Filled(WebhookLimits.Party); break;
            case "status": f._status = value.Filled(WebhookLimits.Word); break;
            case "type": f._type = value.Filled(WebhookLimits.Word); break;
            case "timestamp": f._timestamp = value.Filled(WebhookLimits.Word); break;
            case "network": f._network = value.Filled(WebhookLimits.Word); break;
            case "sub_state": f._subState = value.Filled(WebhookLimits.Word); break;
            case "detail": f._detail = value.FreeText(); break;
            case "reason": f._reason = value.FreeText(); break;
            case "recording_url": f._recordingUrl = value.Filled(WebhookLimits.Url); break;
            case "transcription_url": f._transcriptionUrl = value.Filled(WebhookLimits.Url); break;
            case "start_time": f._startTime = Timestamps.Parse(value.Filled(WebhookLimits.Word)); break;
            case "end_time": f._endTime = Timestamps.Parse(value.Filled(WebhookLimits.Word)); break;
            case "duration": f._duration = value.Whole(); break;
            case "sip_code": f._sipCode = value.Whole(); break;
            case "size": f._size = value.Whole(); break;
            case "rate": f._rate = value.Number(); break;
            case "price": f._price = value.Number(); break;
            case "direction": f._direction = ToDirection(value.Text(WebhookLimits.Word)); break;
            case "disconnected_by": f._disconnectedBy = ToDisconnectedBy(value.Text(WebhookLimits.Word)); break;
            case "timed_out": f._topTimedOut = value.Flag(); break;
            case "payload": f._payload = value.Json(); break;
            case "body": value.Object(f, ReadRtcBody); break;
            case "dtmf": f.ReadDtmf(ref value); break;
            case "speech": f.ReadSpeech(ref value); break;
        }
    }

    public VoiceEvent ToEvent(ReadOnlySpan<byte> utf8)
    {
        var kind = Kind();
        var uuid = _uuid ?? _callUuid ?? _legId;
        return new VoiceEvent
        {
            Kind = kind,
            DedupKey = Key(kind, uuid) ?? DedupKeys.OfBody(utf8),
            Uuid = uuid,
            ConversationUuid = _conversation ?? _conversationId,
            Status = _status,
            LegStatus = kind == VoiceEventKind.Status ? LegStatuses.Parse(_status) : LegStatus.Unknown,
            Type = _type,
            Direction = _direction,
            From = _from,
            To = _to,
            FromUser = _fromUser,
            Timestamp = Timestamps.Parse(_timestamp),
            StartTime = _startTime,
            EndTime = _endTime,
            Duration = ToInt(_duration),
            Rate = _rate,
            Price = _price,
            Network = _network,
            Detail = _detail,
            SipCode = ToInt(_sipCode),
            DisconnectedBy = _disconnectedBy,
            SubState = _subState,
            ConversationFrom = _conversationFrom,
            ConversationTo = _conversationTo,
            Digits = _digits,
            DigitsTimedOut = _timedOut ?? _topTimedOut ?? false,
            SpeechResults = _speech?.ToImmutable() ?? [],
            SpeechTimeoutReason = _speechTimeout,
            SpeechError = _speechError,
            SpeechRecordingUrl = _speechUrl,
            RecordingUrl = _recordingUrl,
            RecordingUuid = _recordingUuid,
            RecordingSize = _size,
            TranscriptionUrl = _transcriptionUrl,
            Reason = _reason,
            Payload = _payload,
        };
    }

    // Order of the questions: facts §2.4.
    private VoiceEventKind Kind() => this switch
    {
        { _status: "transcribed" } => VoiceEventKind.Transcription,
        { _status: not null } => VoiceEventKind.Status,
        { _conversationFrom: not null } or { _conversationTo: not null } or { _type: "transfer" } => VoiceEventKind.Transfer,
        { _hasInput: true } => VoiceEventKind.Input,
        { _recordingUrl: not null } => VoiceEventKind.Recording,
        { _reason: not null } => VoiceEventKind.Error,
        { _payload: not null } => VoiceEventKind.Notification,
        { _type: { } type } when type.Contains(':', StringComparison.Ordinal) => VoiceEventKind.Rtc,
        _ => VoiceEventKind.Unknown,
    };

    private string? Key(VoiceEventKind kind, string? uuid) => kind switch
    {
        VoiceEventKind.Unknown or VoiceEventKind.Rtc => null,
        VoiceEventKind.Status => DedupKeys.Of(uuid, _timestamp, "status", _status, _subState),
        VoiceEventKind.Transfer => DedupKeys.Of(uuid, _timestamp, "transfer", _conversationFrom, _conversationTo),
        VoiceEventKind.Input => DedupKeys.Of(uuid, _timestamp, "input", _digits),
        VoiceEventKind.Recording => DedupKeys.Of(_recordingUuid, _timestamp, "recording"),
        VoiceEventKind.Transcription => DedupKeys.Of(_recordingUuid, _timestamp, "transcription"),
        _ => DedupKeys.Of(uuid, _timestamp, kind == VoiceEventKind.Error ? "error" : "notification"),
    };

    private void ReadDtmf(ref JsonCursor value)
    {
        _hasInput |= value.HasValue;

        // An NCCO without `type` gets the old shape: the digits themselves, with `timed_out` beside them (facts §2.4).
        _digits = value.Text(WebhookLimits.Digits);
        if (_digits is null or ['{', ..])
        {
            _digits = null;
            value.Object(this, static (ref JsonCursor part, scoped ReadOnlySpan<char> name, VoiceEventFields f) =>
            {
                switch (name)
                {
                    case "digits": f._digits = part.Text(WebhookLimits.Digits); break;
                    case "timed_out": f._timedOut = part.Flag(); break;
                }
            });
        }
    }

    private void ReadSpeech(ref JsonCursor value)
    {
        _hasInput |= value.HasValue;
        value.Object(this, static (ref JsonCursor part, scoped ReadOnlySpan<char> name, VoiceEventFields f) =>
        {
            switch (name)
            {
                case "timeout_reason": f._speechTimeout = part.Filled(WebhookLimits.Word); break;
                case "error": f._speechError = part.FreeText(); break;
                case "recording_url": f._speechUrl = part.Filled(WebhookLimits.Url); break;
                case "results":
                    f._speech = ImmutableArray.CreateBuilder<SpeechResult>();
                    part.Items(WebhookLimits.SpeechResults, f._speech, SpeechGuess.Read);
                    break;
            }
        });
    }

    private static void ReadRtcBody(ref JsonCursor part, scoped ReadOnlySpan<char> name, VoiceEventFields f)
    {
        if (name is "leg_id")
        {
            f._legId = part.Filled(WebhookLimits.Id);
        }
    }

    private static LegDirection ToDirection(string? text) => text?.ToLowerInvariant() switch
    {
        "inbound" => LegDirection.Inbound,
        "outbound" => LegDirection.Outbound,
        _ => LegDirection.Unknown,
    };

    private static DisconnectedBy ToDisconnectedBy(string? text) => text?.ToLowerInvariant() switch
    {
        "user" => DisconnectedBy.User,
        "platform" => DisconnectedBy.Platform,
        _ => DisconnectedBy.Unknown,
    };

    private static int? ToInt(long? number) => number <= int.MaxValue ? (int?)number : null;
}
