using System.Text;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Webhooks;

public class FallbackRequestTests
{
    [Fact]
    public void The_documented_fields_are_read()
    {
        var fallback = FallbackRequest.Parse(Sample.Bytes("webhook_fallback_extra_fields.json")).Require();
        Assert.Equal("Connection closed.", fallback.Reason);
        Assert.Equal("https://api.example.com/webhooks/event", fallback.OriginalUrl);
        Assert.Equal(FallbackOrigin.Event, fallback.Origin);
    }

    [Fact]
    public void The_original_answer_webhook_is_inside()
    {
        var fallback = FallbackRequest.Parse("""{"to":"442079460000","from":"447700900000","uuid":"a","reason":"r","original_request":{"url":"https://x/webhooks/answer","type":"answer"},"SipHeader_X-A":"é\n"}"""u8).Require();
        Assert.Equal(FallbackOrigin.Answer, fallback.Origin);
        Assert.Equal("442079460000", fallback.Answer.To);
        Assert.Equal("447700900000", fallback.Answer.From);
        Assert.Equal("é", fallback.Answer.SipHeaders["X-A"]);
    }

    [Fact]
    public void A_notification_stays_one_although_the_fallback_has_a_reason()
    {
        var original = """{"payload":{"step":"menu"},"conversation_uuid":"CON-1","timestamp":"2020-07-14T01:23:09.500Z"}""";
        var fallback = FallbackRequest.Parse(Encoding.UTF8.GetBytes(
            original[..^1] + ""","reason":"Connection closed.","original_request":"{\"url\":\"https://x/webhooks/resume\",\"type\":\"event\"}"}""")).Require();

        Assert.Equal(VoiceEventKind.Notification, fallback.Event.Kind);
        Assert.Equal(Sample.Dump(Sample.Parse(original)), Sample.Dump(fallback.Event));
        Assert.Equal("https://x/webhooks/resume", fallback.OriginalUrl);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"reason":1,"original_request":[]}""")]
    [InlineData("""{"original_request":null}""")]
    [InlineData("""{"original_request":{"type":"new"}}""")]
    public void Nothing_in_it_is_needed(string json)
    {
        var fallback = FallbackRequest.Parse(Encoding.UTF8.GetBytes(json)).Require();
        Assert.Equal(FallbackOrigin.Unknown, fallback.Origin);
        Assert.Null(fallback.Answer.Uuid);
    }

    [Fact]
    public void Malformed_json_is_refused() =>
        Assert.Equal("malformed-json", FallbackRequest.Parse("{"u8).Refusals[0].Code);
}
