using System.Text;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Webhooks;

public class AnswerRequestTests
{
    [Fact]
    public void A_phone_call_over_a_sip_trunk_brings_its_headers()
    {
        var answer = AnswerRequest.Parse(Sample.Bytes("webhook_answer_post_sip_header.json")).Require();

        Assert.Equal("442079460000", answer.From);
        Assert.Equal("447700900000", answer.To);
        Assert.Equal("aaaaaaaa-bbbb-cccc-dddd-0123456789ab", answer.Uuid);
        Assert.Equal("CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab", answer.ConversationUuid);
        Assert.Equal("1938ND9", answer.SipHeaders["x-userid"]);
        Assert.Null(answer.FromUser);
        Assert.Null(answer.CustomData);
    }

    [Fact]
    public void An_app_user_calls_with_custom_data_as_an_object()
    {
        var answer = AnswerRequest.Parse(Sample.Bytes("webhook_answer_server_call_custom_data.json")).Require();

        Assert.Equal("Alice", answer.FromUser);
        Assert.Null(answer.From);
        Assert.Contains("\"device_name\": \"Alice app\"", answer.CustomData, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"custom_data":{"a":1}}""", """{"a":1}""")]
    [InlineData("""{"custom_data":"{\"a\":1}"}""", """{"a":1}""")]
    [InlineData("""{"custom_data":" [1] "}""", "[1]")]
    [InlineData("""{"custom_data":"{broken"}""", "\"{broken\"")]
    [InlineData("""{"custom_data":"hello"}""", "\"hello\"")]
    [InlineData("""{"custom_data":7}""", "7")]
    [InlineData("""{"custom_data":null}""", null)]
    public void Custom_data_is_json_text_however_it_came(string body, string? expected) =>
        Assert.Equal(expected, Sample.Answer(body).CustomData);

    [Fact]
    public void Every_field_may_be_missing() =>
        Assert.Equal(Sample.Dump(new AnswerRequest()), Sample.Dump(Sample.Answer("{}")));

    [Fact]
    public void Spaces_go_numbers_become_text_and_other_types_count_as_missing()
    {
        var answer = Sample.Answer("""{"from":" 447700900000","to":447700900001,"uuid":true,"conversation_uuid":["x"],"from_user":{"a":{}},"region_url":null,"endpoint_type":"phone"}""");

        Assert.Equal("447700900000", answer.From);
        Assert.Equal("447700900001", answer.To);
        Assert.Null(answer.Uuid);
        Assert.Null(answer.ConversationUuid);
        Assert.Null(answer.FromUser);
        Assert.Null(answer.RegionUrl);
        Assert.Equal("phone", answer.EndpointType);
    }

    [Fact]
    public void A_conversation_without_its_prefix_is_found_under_the_full_id()
    {
        Assert.Equal("CON-1", Sample.Answer("""{"conversation_uuid":"1"}""").ConversationKey);
        Assert.Equal("CON-1", Sample.Answer("""{"conversation_uuid":"CON-1"}""").ConversationKey);
        Assert.Null(Sample.Answer("{}").ConversationKey);
    }

    [Fact]
    public void Ids_without_dashes_stay_as_they_are() =>
        Assert.Equal("0779a56d002f1c7f47f82ef5fe84ab79", Sample.Answer("""{"uuid":"0779a56d002f1c7f47f82ef5fe84ab79"}""").Uuid);

    [Fact]
    public void What_is_too_long_counts_as_missing()
    {
        var fits = Sample.Answer($$"""{"uuid":"{{new string('a', 128)}}","from":"{{new string('1', 256)}}"}""");
        Assert.Equal(128, fits.Uuid?.Length);
        Assert.Equal(256, fits.From?.Length);

        var over = Sample.Answer($$"""{"uuid":"{{new string('a', 129)}}","from":"{{new string('1', 257)}}","custom_data":{"a":"{{new string('a', WebhookLimits.Json)}}"},"to":"1"}""");
        Assert.Null(over.Uuid);
        Assert.Null(over.From);
        Assert.Null(over.CustomData);
        Assert.Equal("1", over.To);
    }

    [Fact]
    public void No_more_sip_headers_are_kept_than_the_bound()
    {
        var headers = string.Join(",", Enumerable.Range(0, 100).Select(i => $"\"SipHeader_X-{i}\":\"v\""));
        Assert.Equal(WebhookLimits.SipHeaders, Sample.Answer($"{{{headers}}}").SipHeaders.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"to\"")]
    [InlineData("{")]
    [InlineData("{\"to\":}")]
    [InlineData("{} {}")]
    [InlineData("to=1&from=2")]
    public void A_body_that_is_not_one_object_is_refused(string body)
    {
        var refusal = Assert.Single(AnswerRequest.Parse(Encoding.UTF8.GetBytes(body)).Refusals);
        Assert.Equal("malformed-json", refusal.Code);
    }

    [Fact]
    public void Broken_utf8_is_refused() =>
        Assert.Equal("malformed-json", AnswerRequest.Parse([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}']).Refusals[0].Code);

    [Fact]
    public void A_byte_order_mark_and_half_a_surrogate_are_survived()
    {
        var answer = AnswerRequest.Parse([0xEF, 0xBB, 0xBF, .. """{"from":"\ud800","\udc00":1,"to":"1"}"""u8]).Require();
        Assert.Null(answer.From);
        Assert.Equal("1", answer.To);
    }
}
