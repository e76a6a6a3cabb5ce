using System.Text.Json;
using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Ncco;

/// <summary>A JSON object that rides along unread: the payload of <c>notify</c>, the headers of a WebSocket. Kept compact, so equal objects written alike are equal.</summary>
public sealed class JsonObjectText : IEquatable<JsonObjectText>
{
    /// <summary>The deepest nesting, well below what a JSON reader takes for the whole NCCO.</summary>
    public const int MaxDepth = 32;

    private readonly byte[] _utf8;

    private JsonObjectText(byte[] utf8) => _utf8 = utf8;

    /// <summary>The object without properties.</summary>
    public static JsonObjectText Empty { get; } = new("{}"u8.ToArray());

    /// <summary>The compact JSON text in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Reads JSON text.</summary>
    /// <param name="utf8">One JSON object in UTF-8, nested at most 32 deep.</param>
    /// <returns>The object, or <c>not-json</c>, <c>wrong-type</c>, <c>out-of-range</c>, <c>bad-text</c>.</returns>
    public static Result<JsonObjectText> Create(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8.ToArray());
            return From(json.RootElement, static text => text);
        }
        catch (JsonException)
        {
            return new Refusal(NccoCodes.NotJson, "Must be JSON.");
        }
    }

    /// <summary>An object of strings, the cheap way to make a payload; pairs without a value are left out.</summary>
    /// <param name="pairs">Names, each once, and values.</param>
    /// <returns>The object, <c>duplicate-property</c> or <c>bad-text</c>, each with the name as path.</returns>
    public static Result<JsonObjectText> Of(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        var check = new Check();
        for (var i = 0; i < pairs.Length; i++)
        {
            if (!TextRules.IsUnicode(pairs[i].Name) || !TextRules.IsUnicode(pairs[i].Value))
            {
                check.Add(NccoCodes.BadText, "Name and value must be valid Unicode.", JsonPaths.Relative(pairs[i].Name));
            }

            for (var j = 0; j < i; j++)
            {
                if (pairs[j].Name == pairs[i].Name)
                {
                    check.Add(NccoCodes.DuplicateProperty, "Each name may occur once.", JsonPaths.Relative(pairs[i].Name));
                }
            }
        }

        return check.Failed
            ? check.No<JsonObjectText>()
            : new JsonObjectText(NccoJson.Build(pairs, static (writer, pairs) =>
            {
                writer.WriteStartObject();
                foreach (var (name, value) in pairs)
                {
                    if (value is not null)
                    {
                        writer.WriteString(name, value);
                    }
                }

                writer.WriteEndObject();
            }));
    }

    /// <summary>Takes an element over, each of its string values passed through <paramref name="fill"/>.</summary>
    internal static Result<JsonObjectText> From(JsonElement element, Func<string, string> fill)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new Refusal(NccoCodes.WrongType, "Must be a JSON object.");
        }

        if (!IsWithin(element, MaxDepth))
        {
            return new Refusal(NccoCodes.OutOfRange, $"Must be nested at most {MaxDepth} deep.");
        }

        try
        {
            return new JsonObjectText(NccoJson.Build((element, fill), static (writer, state) => Copy(writer, state.element, state.fill)));
        }
        catch (InvalidOperationException)
        {
            return new Refusal(NccoCodes.BadText, "Every string must be valid Unicode.");
        }
    }

    /// <inheritdoc/>
    public bool Equals(JsonObjectText? other) => other is not null && _utf8.AsSpan().SequenceEqual(other._utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonObjectText);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(_utf8);
        return hash.ToHashCode();
    }

    /// <summary>The size alone: payloads carry phone numbers.</summary>
    public override string ToString() => $"{_utf8.Length} bytes of JSON";

    private static bool IsWithin(JsonElement element, int depth) => element.ValueKind switch
    {
        JsonValueKind.Object => depth > 0 && element.EnumerateObject().All(property => IsWithin(property.Value, depth - 1)),
        JsonValueKind.Array => depth > 0 && element.EnumerateArray().All(item => IsWithin(item, depth - 1)),
        _ => true,
    };

    private static void Copy(Utf8JsonWriter writer, JsonElement element, Func<string, string> fill)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    Copy(writer, property.Value, fill);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Copy(writer, item, fill);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(fill(element.GetString()!));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
