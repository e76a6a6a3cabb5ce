using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Webhooks;

public class WebhookQueryTests
{
    [Fact]
    public void The_documented_answer_url_reads_like_a_post()
    {
        var url = new Uri("http://localhost" + Encoding.UTF8.GetString(Sample.Bytes("webhook_answer_get_sip_header.txt")).Trim());
        var answer = AnswerRequest.Parse(WebhookQuery.ToJson(Decode(url.Query))).Require();

        Assert.Equal("442079460000", answer.To);
        Assert.Equal("447700900000", answer.From);
        Assert.Equal("1938ND9", answer.SipHeaders["X-UserId"]);
    }

    [Fact]
    public void Logged_input_has_its_keys_as_encoded_json()
    {
        var e = Get("uuid=a&dtmf=%7B%22digits%22:%223%22,%22timed_out%22:true%7D");
        Assert.Equal(VoiceEventKind.Input, e.Kind);
        Assert.Equal("3", e.Digits);
        Assert.True(e.DigitsTimedOut);
    }

    [Fact]
    public void Old_input_and_notifications_come_by_get_too()
    {
        Assert.Equal(("2", true), (Get("dtmf=2&timed_out=true").Digits, Get("dtmf=2&timed_out=true").DigitsTimedOut));
        Assert.Equal("""{"step":"menu"}""", Get("payload=%7B%22step%22%3A%22menu%22%7D").Payload);
    }

    [Fact]
    public void A_plus_that_was_decoded_to_a_space_is_trimmed() => Assert.Equal("447700900000", Get("from=+447700900000").From);

    [Theory]
    [InlineData("dtmf", """{"digits":"1"}""", """{"dtmf":{"digits":"1"}}""")]
    [InlineData("custom_data", "[1,2]", """{"custom_data":[1,2]}""")]
    [InlineData("custom_data", "5", """{"custom_data":"5"}""")]
    [InlineData("payload", "{broken", """{"payload":"{broken"}""")]
    [InlineData("to", "{}", """{"to":"{}"}""")]
    [InlineData("to", null, """{"to":null}""")]
    public void Only_whole_containers_in_known_keys_are_nested(string name, string? value, string expected)
    {
        using var actual = JsonDocument.Parse(WebhookQuery.ToJson([new(name, value)]));
        using var wanted = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(wanted.RootElement, actual.RootElement), actual.RootElement.GetRawText());
    }

    [Fact]
    public void The_last_of_a_repeated_parameter_counts() =>
        Assert.Equal("""{"a":"3","b":"2"}""", Encoding.UTF8.GetString(WebhookQuery.ToJson([new("a", "1"), new("b", "2"), new("a", "3")])));

    private static VoiceEvent Get(string query) => VoiceEvent.Parse(WebhookQuery.ToJson(Decode(query))).Require();

    private static IEnumerable<KeyValuePair<string, string?>> Decode(string query) =>
        from pair in query.TrimStart('?').Split('&')
        let parts = pair.Split('=', 2)
        select KeyValuePair.Create(Plain(parts[0]), (string?)Plain(parts[1]));

    private static string Plain(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));
}
