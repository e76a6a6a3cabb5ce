using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Webhooks;
using CsCheck;

namespace ContactCenter.Domain.Tests.Webhooks;

public class WebhookPropertyTests
{
    private static readonly string[] Keys =
    [
        "uuid", "call_uuid", "conversation_uuid", "conversation_id", "conversation_uuid_from", "conversation_uuid_to", "recording_uuid", "from", "to",
        "from_user", "status", "type", "timestamp", "network", "sub_state", "detail", "reason", "recording_url", "transcription_url", "start_time",
        "end_time", "duration", "sip_code", "size", "rate", "price", "direction", "disconnected_by", "timed_out", "payload", "body", "dtmf", "speech",
        "custom_data", "region_url", "endpoint_type", "SipHeader_X-A", "SipHeader_", "original_request", "digits", "results", "text", "confidence",
        "leg_id", "error", "timeout_reason", "url", "headers",
    ];

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf("", " ", "ringing", "completed", "transcribed", "transfer", "inbound", "2020-01-01T12:00:00.000Z", "7", "0.5", "1e999", "{}", "[", "{\"digits\":\"1\"}", "|", "true", "\ud800", "😀", "é"),
        Gen.String[0, 20],
        Gen.String[Gen.Char.AlphaNumeric, 0, 300]);

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Word.Select(w => (JsonNode?)JsonValue.Create(w)),
        Gen.Long.Select(n => (JsonNode?)JsonValue.Create(n)),
        Gen.Double.Where(double.IsFinite).Select(n => (JsonNode?)JsonValue.Create(n)),
        Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
        Gen.Const((JsonNode?)null));

    private static readonly Gen<JsonNode?> Node = Gen.Recursive<JsonNode?>((depth, inner) => depth > 4 ? Scalar : Gen.Frequency(
        (4, Scalar),
        (1, inner.Array[0, 3].Select(items => (JsonNode?)new JsonArray(Copies(items)))),
        (2, Gen.Select(Gen.OneOf(Keys), inner).Array[0, 4].Select(pairs => (JsonNode?)Object(pairs)))));

    private static readonly Gen<JsonObject> Body = Gen.Select(Gen.OneOf(Keys), Node).Array[0, 12].Select(Object);

    [Fact]
    public void Arbitrary_bytes_never_throw() => Gen.Byte.Array[0, 200].Sample(ParseAll);

    [Fact]
    public void Arbitrary_json_never_throws_and_is_never_refused() => Body.Sample(body =>
    {
        var utf8 = Bytes(body);
        return AnswerRequest.Parse(utf8).IsOk && VoiceEvent.Parse(utf8).IsOk && FallbackRequest.Parse(utf8).IsOk;
    });

    [Fact]
    public void Damaged_json_never_throws() => Gen.Select(Body, Gen.Int[0, 10_000], Gen.Byte).Sample((body, at, value) =>
    {
        var utf8 = Bytes(body);
        utf8[at % utf8.Length] = value;
        ParseAll(utf8);
    });

    [Fact]
    public void Arbitrary_parameters_make_an_object() => Gen.Select(Gen.OneOf(Gen.OneOf(Keys), Word), Word).Array[0, 10].Sample(pairs =>
    {
        var utf8 = WebhookQuery.ToJson(pairs.Select(p => KeyValuePair.Create(p.Item1, (string?)p.Item2)));
        return VoiceEvent.Parse(utf8).IsOk && AnswerRequest.Parse(utf8).IsOk;
    });

    [Fact]
    public void A_get_says_what_the_post_says() => Body.Sample(body =>
    {
        var sendable = (JsonObject)body.DeepClone();
        var get = WebhookQuery.ToJson([.. Flatten(sendable)]);
        var post = Bytes(sendable);

        Assert.Equal(Sample.Dump(AnswerRequest.Parse(post).Require()), Sample.Dump(AnswerRequest.Parse(get).Require()));
        Assert.Equal(WithoutHash(VoiceEvent.Parse(post).Require()), WithoutHash(VoiceEvent.Parse(get).Require()));
    });

    [Fact]
    public void Order_of_properties_changes_nothing_but_a_hash() => Gen.Select(Body, Gen.Int).Sample((body, seed) =>
    {
        var properties = body.Select(p => (p.Key, p.Value?.DeepClone())).ToArray();
        var shuffled = Object([.. properties.OrderBy(p => HashCode.Combine(p.Key, seed))]);

        Assert.Equal(WithoutHash(VoiceEvent.Parse(Bytes(body)).Require()), WithoutHash(VoiceEvent.Parse(Bytes(shuffled)).Require()));
    });

    // What the platform does (facts §2.1): nulls are left out, scalars become text, objects become JSON text. Only the keys that are
    // known to nest can be told from text afterwards, so the others travel as scalars alone.
    private static IEnumerable<KeyValuePair<string, string?>> Flatten(JsonObject body)
    {
        foreach (var (name, node) in body.Where(p => p.Value is not null).ToArray())
        {
            switch (node!.GetValueKind())
            {
                case JsonValueKind.String:
                    yield return new(name, node.GetValue<string>());
                    break;
                case JsonValueKind.Object or JsonValueKind.Array when name is not ("dtmf" or "speech" or "payload" or "custom_data"):
                case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when name is "payload" or "custom_data" or "speech" or "dtmf" or "body":
                case JsonValueKind.True or JsonValueKind.False when name is not "timed_out":
                    body.Remove(name);
                    break;
                default:
                    yield return new(name, node.ToJsonString());
                    break;
            }
        }
    }

    private static string WithoutHash(VoiceEvent e) =>
        Sample.Dump(e.DedupKey.StartsWith("sha256:", StringComparison.Ordinal) ? e with { DedupKey = "sha256" } : e);

    private static byte[] Bytes(JsonObject node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    private static JsonObject Object((string Key, JsonNode? Value)[] properties)
    {
        var node = new JsonObject();
        foreach (var (key, value) in properties)
        {
            node[key] = value?.DeepClone();
        }

        return node;
    }

    private static JsonNode?[] Copies(JsonNode?[] items) => [.. items.Select(i => i?.DeepClone())];

    private static void ParseAll(byte[] utf8)
    {
        _ = AnswerRequest.Parse(utf8).IsOk;
        _ = VoiceEvent.Parse(utf8).IsOk;
        _ = FallbackRequest.Parse(utf8).IsOk;
    }
}
