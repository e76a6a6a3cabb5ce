using System.Text.Json;

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
    /// <returns>The object, or <c>not-json</c>, <c>wrong-type</c>, <c>bad-text</c>.</returns>
    public static Result<JsonObjectText> Create(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonObjectText(NccoJson.Build(json.RootElement, static (writer, element) => element.WriteTo(writer)))
                : new Refusal(NccoCodes.WrongType, "Must be a JSON object.");
        }
        catch (JsonException)
        {
            return new Refusal(NccoCodes.NotJson, $"Must be JSON, nested at most {MaxDepth} deep.");
        }
        catch (InvalidOperationException)
        {
            return new Refusal(NccoCodes.BadText, "Every string must be valid Unicode.");
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
                check.Add(NccoCodes.BadText, "Name and value must be valid Unicode.", pairs[i].Name);
            }

            for (var j = 0; j < i; j++)
            {
                if (pairs[j].Name == pairs[i].Name)
                {
                    check.Add(NccoCodes.DuplicateProperty, "Each name may occur once.", pairs[i].Name);
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
}
