using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Grains.Durability;

/// <summary>
/// Values of one enum by their names. A name that is not known gets a number of its own beyond all that are, so that rules take it for none of those they
/// know; the number holds in this process only, and what is written is the name.
/// </summary>
/// <typeparam name="T">An enum of whole numbers from 0.</typeparam>
internal sealed class OpenNames<T> : JsonConverter<T>
    where T : struct, Enum
{
    // A newer release brings a handful of names. Whoever brings more does not write what a release of ours writes.
    private const int MostForeign = 100;
    private const int LongestName = 64;

    // Fits into a byte, of which enums are that calls hold many of.
    private const int FirstForeign = 100;

    private static readonly FrozenDictionary<string, T> Known = Enum.GetValues<T>().ToFrozenDictionary(Name, StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<T, JsonEncodedText> Texts = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonEncodedText.Encode(Name(value)));
    private static readonly Lock Learning = new();
    private static volatile string[] _foreign = [];

    static OpenNames()
    {
        if (Unsafe.SizeOf<T>() is not (sizeof(byte) or sizeof(int)) || Known.Values.Any(value => Number(value) >= FirstForeign))
        {
            throw new NotSupportedException($"{typeof(T)} is kept by name, so its numbers must be of the type int or byte and below {FirstForeign}.");
        }
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? Value(reader.GetInt32()) : Of(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (Texts.TryGetValue(value, out var name))
        {
            writer.WriteStringValue(name);
        }
        else if (Foreign(value) is { } foreign)
        {
            writer.WriteStringValue(foreign);
        }
        else
        {
            writer.WriteNumberValue(Number(value));
        }
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Texts.TryGetValue(value, out var name) ? name.Value : Foreign(value) ?? throw new JsonException($"{value} is no {typeof(T).Name} that has a name."));

    private static T Of(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw new JsonException($"A {typeof(T).Name} is a name.");
        }

        if ((reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) > LongestName)
        {
            throw new JsonException($"A name of a {typeof(T).Name} has at most {LongestName} characters.");
        }

        Span<char> text = stackalloc char[LongestName];
        var name = text[..reader.CopyString(text)];
        return Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : Learn(name);
    }

    private static T Learn(ReadOnlySpan<char> name)
    {
        lock (Learning)
        {
            var foreign = _foreign;
            for (var i = 0; i < foreign.Length; i++)
            {
                if (name.SequenceEqual(foreign[i]))
                {
                    return Value(FirstForeign + i);
                }
            }

            if (foreign.Length == MostForeign)
            {
                throw new JsonException($"More than {MostForeign} names of {typeof(T).Name} are not known to this release.");
            }

            _foreign = [.. foreign, name.ToString()];
            return Value(FirstForeign + foreign.Length);
        }
    }

    private static string? Foreign(T value) =>
        Number(value) - FirstForeign is var index && index >= 0 && index < _foreign.Length ? _foreign[index] : null;

    private static T Value(int number) => Unsafe.SizeOf<T>() == sizeof(int) ? Unsafe.BitCast<int, T>(number) : Unsafe.BitCast<byte, T>(checked((byte)number));

    private static int Number(T value) => Unsafe.SizeOf<T>() == sizeof(int) ? Unsafe.BitCast<T, int>(value) : Unsafe.BitCast<T, byte>(value);

    private static string Name(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
