using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContactCenter.Domain.Ncco;

/// <summary>Writes JSON into a buffer that each thread keeps.</summary>
internal static class NccoJson
{
    // A buffer that one huge document has blown up is not kept.
    private const int KeptCapacity = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static byte[] Build<TState>(TState state, Action<Utf8JsonWriter, TState> write)
        where TState : allows ref struct
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(1024);
        var writer = _writer ?? new Utf8JsonWriter(buffer, Options);

        // Taken while in use: a write that fails half-way leaves nothing behind.
        _buffer = null;
        _writer = null;
        write(writer, state);
        writer.Flush();
        var utf8 = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= KeptCapacity)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            _buffer = buffer;
            _writer = writer;
        }

        return utf8;
    }

    public static void UrlArray(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, WebUrl? url)
    {
        if (url is not null)
        {
            writer.WriteStartArray(name);
            writer.WriteStringValue(url.Value);
            writer.WriteEndArray();
        }
    }

    public static void Text(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void Texts(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueList<string>? values)
    {
        if (values is not null)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }
    }

    public static void Flag(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool value, bool byDefault = false)
    {
        if (value != byDefault)
        {
            writer.WriteBoolean(name, value);
        }
    }

    public static void Whole(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value, int? byDefault = null)
    {
        if (value is { } given && given != byDefault)
        {
            writer.WriteNumber(name, given);
        }
    }

    public static void Number(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal value, decimal byDefault)
    {
        if (value != byDefault)
        {
            writer.WriteNumber(name, value);
        }
    }

    public static void Verb(this Utf8JsonWriter writer, HttpVerb? verb)
    {
        if (verb is { } given)
        {
            writer.WriteString("eventMethod"u8, given == HttpVerb.Get ? "GET"u8 : "POST"u8);
        }
    }

    public static void Json(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonObjectText? json)
    {
        if (json is not null)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json.Utf8, skipInputValidation: true);
        }
    }
}
