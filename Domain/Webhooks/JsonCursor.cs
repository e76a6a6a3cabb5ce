using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ContactCenter.Domain.Webhooks;

/// <summary>Receives one property of an object; leaves the cursor on the value, or on the end of it when it went inside.</summary>
internal delegate void FieldReader<in T>(ref JsonCursor value, scoped ReadOnlySpan<char> name, T target);

/// <summary>One forward pass over a webhook's JSON, tolerant of the types that the platform mixes up.</summary>
internal ref struct JsonCursor
{
    /// <summary>Longest property name that is looked at; longer ones are skipped.</summary>
    private const int LongestName = 128;

    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _reader;

    private JsonCursor(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _reader = new Utf8JsonReader(utf8);
    }

    /// <summary>True when the value is anything but <c>null</c>.</summary>
    public readonly bool HasValue => _reader.TokenType != JsonTokenType.Null;

    /// <summary>Hands each top-level property to <paramref name="onField"/>.</summary>
    /// <returns>Null when all was read, else the refusal <c>malformed-json</c>.</returns>
    public static Refusal? Read<T>(ReadOnlySpan<byte> utf8, T target, FieldReader<T> onField)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        if (!Utf8.IsValid(utf8))
        {
            return Malformed("The body is not valid UTF-8");
        }

        try
        {
            var cursor = new JsonCursor(utf8);
            if (!cursor._reader.Read() || cursor._reader.TokenType != JsonTokenType.StartObject)
            {
                return Malformed("The body is JSON but not an object");
            }

            cursor.Fields(target, onField);
            return cursor._reader.Read() ? Malformed("Something follows the object") : null;
        }
        catch (JsonException e)
        {
            return Malformed($"The body is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})");
        }
    }

    /// <summary>A string, or a number as it is written; null for every other type and beyond <paramref name="max"/>. Outer spaces are dropped.</summary>
    public readonly string? Text(int max)
    {
        if (_reader.TokenType == JsonTokenType.Number)
        {
            return _reader.ValueSpan.Length <= max ? Encoding.ASCII.GetString(_reader.ValueSpan) : null;
        }

        var text = Untrimmed()?.Trim();
        return text is null || text.Length > max ? null : text;
    }

    /// <summary>As <see cref="Text"/>, with empty text counted as missing.</summary>
    public readonly string? Filled(int max) => Text(max) is { Length: > 0 } text ? text : null;

    /// <summary>As <see cref="Filled"/>, cut at <see cref="WebhookLimits.FreeText"/> instead of dropped.</summary>
    public readonly string? FreeText()
    {
        var text = Filled(int.MaxValue);
        if (text is null || text.Length <= WebhookLimits.FreeText)
        {
            return text;
        }

        var length = WebhookLimits.FreeText;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    /// <summary>A boolean, also as text.</summary>
    public readonly bool? Flag() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => bool.TryParse(Text(WebhookLimits.Word), out var flag) ? flag : null,
    };

    /// <summary>A number, also as text, in invariant notation.</summary>
    public readonly decimal? Number() =>
        decimal.TryParse(Text(WebhookLimits.Word), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A whole number of at least zero, also as text; a fraction is dropped.</summary>
    public readonly long? Whole() => Number() is >= 0 and <= long.MaxValue and var number ? (long)number : null;

    /// <summary>The bytes of the value as they are written.</summary>
    public ReadOnlySpan<byte> Raw()
    {
        var start = (int)_reader.TokenStartIndex;
        _reader.Skip();
        return _utf8[start..(int)_reader.BytesConsumed];
    }

    /// <summary>
    /// The value as JSON text, at most <see cref="WebhookLimits.Json"/> bytes: what a string holds when that is an object or array
    /// (<c>custom_data</c> comes both ways, facts §2.2), else the value itself.
    /// </summary>
    public string? Json()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var raw = Raw();
                return raw.Length <= WebhookLimits.Json ? Encoding.UTF8.GetString(raw) : null;
            case JsonTokenType.String:
                var text = Untrimmed()?.Trim();
                if (text is null || Encoding.UTF8.GetByteCount(text) > WebhookLimits.Json)
                {
                    return null;
                }

                return EmbeddedJson.IsContainer(Encoding.UTF8.GetBytes(text)) ? text : $"\"{JsonEncodedText.Encode(text)}\"";
            case JsonTokenType.Null:
                return null;
            default:
                return _reader.ValueSpan.Length <= WebhookLimits.Json ? Encoding.UTF8.GetString(_reader.ValueSpan) : null;
        }
    }

    /// <summary>Goes into an object, also one written as a JSON string; does nothing for other types.</summary>
    public void Object<T>(T target, FieldReader<T> onField)
    {
        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            Fields(target, onField);
        }
        else if (Untrimmed() is { } text && Encoding.UTF8.GetBytes(text) is var utf8 && EmbeddedJson.IsContainer(utf8))
        {
            Read(utf8, target, onField);
        }
    }

    /// <summary>Hands each object of an array to <paramref name="onItem"/>, at most <paramref name="max"/> of them.</summary>
    public void Items<T>(int max, T target, ItemReader<T> onItem)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            return;
        }

        for (var left = max; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray;)
        {
            if (_reader.TokenType == JsonTokenType.StartObject && left-- > 0)
            {
                onItem(ref this, target);
            }

            SkipUnread();
        }
    }

    private void Fields<T>(T target, FieldReader<T> onField)
    {
        Span<char> buffer = stackalloc char[LongestName];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var length = CopyName(buffer);
            _reader.Read();
            if (length >= 0)
            {
                onField(ref this, buffer[..length], target);
            }

            SkipUnread();
        }
    }

    private void SkipUnread()
    {
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _reader.Skip();
        }
    }

    private readonly int CopyName(Span<char> buffer)
    {
        try
        {
            return _reader.ValueSpan.Length <= buffer.Length ? _reader.CopyString(buffer) : -1;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape: legal JSON, but no text.
            return -1;
        }
    }

    private readonly string? Untrimmed()
    {
        try
        {
            return _reader.TokenType == JsonTokenType.String ? _reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Refusal Malformed(string what) =>
        new("malformed-json", $"{what}; a webhook's body must be one JSON object.");
}
