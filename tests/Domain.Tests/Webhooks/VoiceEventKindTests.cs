using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Webhooks;

public class VoiceEventKindTests
{
    [Theory]
    [InlineData("""{"status":"ringing","conversation_uuid_from":"a","dtmf":"1","recording_url":"u","reason":"r","payload":{}}""", VoiceEventKind.Status)]
    [InlineData("""{"status":null,"conversation_uuid_from":"a","dtmf":"1","recording_url":"u","reason":"r","payload":{}}""", VoiceEventKind.Transfer)]
    [InlineData("""{"dtmf":"1","recording_url":"u","reason":"r","payload":{}}""", VoiceEventKind.Input)]
    [InlineData("""{"speech":{},"reason":"r"}""", VoiceEventKind.Input)]
    [InlineData("""{"recording_url":"u","reason":"r","payload":{}}""", VoiceEventKind.Recording)]
    [InlineData("""{"reason":"r","payload":{}}""", VoiceEventKind.Error)]
    [InlineData("""{"payload":{}}""", VoiceEventKind.Notification)]
    [InlineData("""{"type":"transfer","uuid":"a"}""", VoiceEventKind.Transfer)]
    [InlineData("""{"type":"app:knocking","body":{}}""", VoiceEventKind.Rtc)]
    [InlineData("""{"type":"member:joined","body":{"reason":"r","recording_url":"u"}}""", VoiceEventKind.Rtc)]
    [InlineData("""{"type":"surprise"}""", VoiceEventKind.Unknown)]
    [InlineData("{}", VoiceEventKind.Unknown)]
    public void Kinds_are_told_apart_by_their_fields(string json, VoiceEventKind expected) =>
        Assert.Equal(expected, Sample.Parse(json).Kind);

    [Fact]
    public void A_transfer_says_from_where_to_where()
    {
        var e = Sample.Event("table_event_transfer.json");
        Assert.Equal(VoiceEventKind.Transfer, e.Kind);
        Assert.Equal("CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab", e.ConversationFrom);
        Assert.Equal("CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab", e.ConversationTo);
        Assert.Null(e.Status);
    }

    [Fact]
    public void A_recording_has_no_leg()
    {
        var e = Sample.Parse("""{"start_time":"2020-07-14T01:23:04Z","recording_url":"https://api.nexmo.com/v1/files/f","size":12222,"recording_uuid":"r","end_time":"2020-07-14T01:23:09Z","conversation_uuid":"CON-1","timestamp":"2020-07-14T01:23:09.500Z"}""");
        Assert.Equal(VoiceEventKind.Recording, e.Kind);
        Assert.Null(e.Uuid);
        Assert.Equal("https://api.nexmo.com/v1/files/f", e.RecordingUrl);
        Assert.Equal("r", e.RecordingUuid);
        Assert.Equal(12222, e.RecordingSize);
        Assert.Equal(5, (e.EndTime - e.StartTime)?.TotalSeconds);
    }

    [Fact]
    public void A_transcript_is_no_status_of_a_leg()
    {
        var e = Sample.Event("webhook_transcribed.json");
        Assert.Equal(VoiceEventKind.Transcription, e.Kind);
        Assert.Equal(LegStatus.Unknown, e.LegStatus);
        Assert.Equal("https://api.nexmo.com/v1/files/bbbbbbbb-aaaa-cccc-dddd-0123456789ab", e.TranscriptionUrl);
        Assert.Equal("aaaaaaaa-bbbb-cccc-dddd-0123456789ab", e.RecordingUuid);

        var both = Sample.Event("table_event_record.json");
        Assert.Equal(VoiceEventKind.Transcription, both.Kind);
        Assert.Equal(12222, both.RecordingSize);
        Assert.NotNull(both.RecordingUrl);
    }

    [Fact]
    public void A_notification_brings_our_payload_back()
    {
        var e = Sample.Parse("""{"payload":{"uuid":"a","step":"menu"},"conversation_uuid":"CON-1","timestamp":"2020-07-14T01:23:09.500Z"}""");
        Assert.Equal(VoiceEventKind.Notification, e.Kind);
        Assert.Equal("""{"uuid":"a","step":"menu"}""", e.Payload);
        Assert.Equal("CON-1", e.ConversationKey);
        Assert.Null(e.Uuid);
        Assert.StartsWith("sha256:", e.DedupKey, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_says_why()
    {
        var e = Sample.Parse("""{"reason":"Syntax error in NCCO. Invalid value type or action.","conversation_uuid":"CON-1","timestamp":"2020-07-14T01:23:09.500Z"}""");
        Assert.Equal(VoiceEventKind.Error, e.Kind);
        Assert.Equal("Syntax error in NCCO. Invalid value type or action.", e.Reason);
    }

    [Fact]
    public void Long_reasons_are_cut_and_never_through_a_character()
    {
        var reason = Sample.Parse($$"""{"reason":"{{new string('a', WebhookLimits.FreeText - 1)}}😀"}""").Reason;
        Assert.Equal(new string('a', WebhookLimits.FreeText - 1), reason);
    }

    [Fact]
    public void An_rtc_event_is_led_to_its_leg_and_conversation()
    {
        var e = Sample.Parse("""{"application_id":"x","conversation_id":"CON-1","from":"MEM-1","body":{"leg_id":"L","statusHistory":[{"status":"ringing"}]},"id":3,"timestamp":"2020-07-14T01:23:09.500Z","type":"leg:status:update"}""");
        Assert.Equal(VoiceEventKind.Rtc, e.Kind);
        Assert.Equal("leg:status:update", e.Type);
        Assert.Equal("L", e.Uuid);
        Assert.Equal("CON-1", e.ConversationUuid);
        Assert.StartsWith("sha256:", e.DedupKey, StringComparison.Ordinal);
    }
}
