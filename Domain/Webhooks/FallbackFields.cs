using System.Buffers;
using System.Text.Json;

namespace ContactCenter.Domain.Webhooks;

/// <summary>The fields of a fallback webhook while it is read.</summary>
internal sealed class FallbackFields
{
    private readonly ArrayBufferWriter<byte> _original = new(512);
    private bool _any;
    private string? _reason, _url, _type;

    public static void Read(ref JsonCursor value, scoped ReadOnlySpan<char> name, FallbackFields f)
    {
        switch (name)
        {
            case "reason":
                f._reason = value.FreeText();
                break;
            case "original_request":
                value.Object(f, static (ref JsonCursor part, scoped ReadOnlySpan<char> inner, FallbackFields g) =>
                {
                    switch (inner)
                    {
                        case "url": g._url = part.Filled(WebhookLimits.Url); break;
                        case "type": g._type = part.Filled(WebhookLimits.Word); break;
                    }
                });
                break;
            default:
                f.Copy(ref value, name);
                break;
        }
    }

    /// <summary>The body without the fallback's own two fields.</summary>
    public byte[] Original()
    {
        _original.Write(_any ? "}"u8 : "{}"u8);
        return _original.WrittenSpan.ToArray();
    }

    public FallbackRequest ToRequest(AnswerRequest answer, VoiceEvent original) => new()
    {
        Reason = _reason,
        OriginalUrl = _url,
        Origin = _type?.ToLowerInvariant() switch
        {
            "answer" => FallbackOrigin.Answer,
            "event" => FallbackOrigin.Event,
            _ => FallbackOrigin.Unknown,
        },
        Answer = answer,
        Event = original,
    };

    private void Copy(ref JsonCursor value, scoped ReadOnlySpan<char> name)
    {
        _original.Write(_any ? ",\""u8 : "{\""u8);
        _any = true;
        _original.Write(JsonEncodedText.Encode(name).EncodedUtf8Bytes);
        _original.Write("\":"u8);
        _original.Write(value.Raw());
    }
}
