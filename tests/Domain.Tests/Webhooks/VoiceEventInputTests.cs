using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Webhooks;

public class VoiceEventInputTests
{
    [Fact]
    public void Keys_come_in_an_object()
    {
        var e = Sample.Event("webhook_input_dtmf.json");
        Assert.Equal(VoiceEventKind.Input, e.Kind);
        Assert.Equal("1234", e.Digits);
        Assert.True(e.DigitsTimedOut);
        Assert.Empty(e.SpeechResults);
        Assert.Equal("bbbbbbbb-cccc-dddd-eeee-0123456789ab", e.ConversationUuid);
        Assert.Equal("CON-bbbbbbbb-cccc-dddd-eeee-0123456789ab", e.ConversationKey);
    }

    [Fact]
    public void Speech_comes_with_guesses_whose_confidence_is_a_string()
    {
        var e = Sample.Event("webhook_input_speech_saved_audio.json");
        Assert.Equal(VoiceEventKind.Input, e.Kind);
        Assert.Equal([new("sales", 0.9405097), new("sails", 0.70543784), new("sale", 0.5949854)], e.SpeechResults);
        Assert.Equal("end_on_silence_timeout", e.SpeechTimeoutReason);
        Assert.Equal("https://api-us.nexmo.com/v1/files/eeeeeee-ffff-0123-4567-0123456789ab", e.SpeechRecordingUrl);
        Assert.Null(e.RecordingUrl);
        Assert.Null(e.Digits);
        Assert.False(e.DigitsTimedOut);
    }

    [Theory]
    [InlineData("""{"dtmf":"2","timed_out":true}""", "2", true)]
    [InlineData("""{"dtmf":2,"timed_out":"true"}""", "2", true)]
    [InlineData("""{"dtmf":"","timed_out":true}""", "", true)]
    [InlineData("""{"dtmf":{"digits":"2*#","timed_out":false}}""", "2*#", false)]
    [InlineData("""{"dtmf":{"digits":"","timed_out":true}}""", "", true)]
    [InlineData("""{"dtmf":{"digits":null,"timed_out":true}}""", null, true)]
    [InlineData("""{"dtmf":"{\"digits\":\"3\",\"timed_out\":true}"}""", "3", true)]
    [InlineData("""{"dtmf":{"timed_out":"TRUE","digits":3}}""", "3", true)]
    [InlineData("""{"dtmf":{}}""", null, false)]
    [InlineData("""{"dtmf":[]}""", null, false)]
    public void Old_and_new_shapes_of_keys_are_read(string json, string? digits, bool timedOut)
    {
        var e = Sample.Parse(json);
        Assert.Equal(VoiceEventKind.Input, e.Kind);
        Assert.Equal(digits, e.Digits);
        Assert.Equal(timedOut, e.DigitsTimedOut);
    }

    [Theory]
    [InlineData("""{"dtmf":{"digits":"1","timed_out":false},"speech":{"error":"Speech was not enabled"}}""", "Speech was not enabled")]
    [InlineData("""{"dtmf":{"digits":"1","timed_out":false},"speech":{}}""", null)]
    [InlineData("""{"dtmf":{"digits":"1","timed_out":false},"speech":{"results":null}}""", null)]
    public void Speech_beside_keys_may_be_empty_or_an_error(string json, string? error)
    {
        var e = Sample.Parse(json);
        Assert.Equal("1", e.Digits);
        Assert.Equal(error, e.SpeechError);
        Assert.Empty(e.SpeechResults);
    }

    [Fact]
    public void Odd_guesses_are_left_out_and_many_are_bounded()
    {
        Assert.Equal(
            [new SpeechResult("a", null), new SpeechResult("b", 0.5)],
            Sample.Parse("""{"speech":{"results":[null,"x",[],{"text":"a","confidence":"high"},{"confidence":"1"},{"text":"b","confidence":0.5}]}}""").SpeechResults);

        var many = string.Join(",", Enumerable.Repeat("""{"text":"a"}""", 100));
        Assert.Equal(WebhookLimits.SpeechResults, Sample.Parse($$$"""{"speech":{"results":[{{{many}}}]},"uuid":"after"}""").SpeechResults.Length);
        Assert.Equal("after", Sample.Parse($$$"""{"speech":{"results":[{{{many}}}]},"uuid":"after"}""").Uuid);
    }
}
